import { type Box, holdsPoint } from './box'

/** A name that would like to stand on the map; coordinates are pixels of the canvas. */
export interface LabelWish {
  /** Lines of text, the first on top. */
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly look: 'department' | 'town' | 'note'
  /** A department with the sea to its west, where its name may stand too. */
  readonly isCoastal?: boolean
  /** What a press on it means; absent: nothing. */
  readonly code?: string
  /** What is told of: said over the neighbour without a line to it, it would be told of the neighbour. */
  readonly about?: LabelSubject
}

export interface LabelSubject {
  readonly x: number
  readonly y: number
  readonly holds: (x: number, y: number) => boolean
}

export interface LabelRoom {
  readonly page: Box
  readonly seen: Box
  readonly clear: Box
  readonly buttons: Box
}

export interface PlacedLabel {
  readonly wish: LabelWish
  /** Where its text stands. */
  readonly box: Box
  /** What it tells of, and does not stand on: a line leads there. */
  readonly pointsTo: LabelSubject | null
}

export const LINE_PIXELS = { department: 17, town: 16, note: 18 } as const
export const NOTE_PADDING = 8
/** From a town's dot, or the mark that stands on it, to its name. */
const GAP = 5
/** How far from its middle a department's name may stand, nearest first. */
const DEPARTMENT_STEPS = [0, -18, 18]
/** The same for a note, which stands below the name and is a hundred pixels wide or two. */
const NOTE_STEPS = stepsTo(-180, 156, 12)
  .flatMap((down) => stepsTo(-150, 150, 25).map((aside) => ({ aside, down })))
  .sort((one, other) => Math.hypot(one.aside, one.down) - Math.hypot(other.aside, other.down))
/** Beyond that, out in the sea: over another department it would lie. */
const OFF_COAST = 28
/** What must be seen of the line from a note to what it tells of, in pixels. */
const LEAST_LEAD = 12
/** Between two names. */
const AIR = 2

/**
 * Names that fit, the first wishes first: none lies on another or on a mark, and none is cut off («que»
 * for Lambayeque is the name of nowhere). A town's name stands right, left, under or above its dot,
 * whichever is free.
 * @param marks boxes of what is drawn above the names.
 * @param room the canvas; what of it is seen before the map is moved; what of that the sources leave; and
 *   where the buttons are.
 * @param widthOf width of one line in a look, in pixels.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly Box[],
  room: LabelRoom,
  widthOf: (line: string, look: LabelWish['look']) => number,
): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    if (!holdsPoint(room.page, wish.x, wish.y)) continue
    const size = sizeOf(wish, widthOf)
    const under = marks.find((mark) => holdsPoint(mark, wish.x, wish.y))
    const isFree = (box: Box) =>
      isWhole(room.page, box) && !marks.some((mark) => overlap(box, mark, 0))
    const boxes = (
      wish.look === 'note' ? noteBoxes(wish, size, room) : boxesFor(wish, size, under)
    ).filter((box) => !placed.some(({ box: other }) => overlap(box, other, AIR)))
    const free = boxes.filter(isFree)
    const box =
      free.find((box) => leadOf(box, wish) === null) ??
      free.find((box) => seenLead(box, wish, marks) >= LEAST_LEAD) ??
      free[0] ??
      // The way to a safe house is shown even where marks lie on it.
      (wish.look === 'note' ? leastHidden(boxes, marks) : undefined)
    if (box !== undefined) placed.push({ wish, box, pointsTo: leadOf(box, wish) })
  }
  return placed
}

interface Size {
  readonly width: number
  readonly height: number
}

function sizeOf({ lines, look }: LabelWish, widthOf: Parameters<typeof placeLabels>[3]): Size {
  const padding = look === 'note' ? 2 * NOTE_PADDING : 0
  const width = Math.max(...lines.map((line) => widthOf(line, look)))
  return { width: width + padding, height: lines.length * LINE_PIXELS[look] + padding }
}

function boxesFor(
  { x, y, look, isCoastal }: LabelWish,
  { width, height }: Size,
  mark: Box | undefined,
): Box[] {
  if (look === 'department') {
    const steps = DEPARTMENT_STEPS.map((step) =>
      boxAt(x - width / 2, y + step - height / 2, width, height),
    )
    return isCoastal
      ? [...steps, boxAt(x - OFF_COAST - width, y - height / 2, width, height)]
      : steps
  }
  const edges = mark ?? { left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 }
  return [
    boxAt(edges.right + GAP, y - height / 2, width, height),
    boxAt(edges.left - GAP - width, y - height / 2, width, height),
    boxAt(x - width / 2, edges.bottom + GAP, width, height),
    boxAt(x - width / 2, edges.top - GAP - height, width, height),
  ]
}

/** Where a note may stand, nearest first: in sight, if the middle or some of its department is. */
function noteBoxes(wish: LabelWish, { width, height }: Size, room: LabelRoom): Box[] {
  const boxes = NOTE_STEPS.map(({ aside, down }) =>
    boxAt(wish.x + aside - width / 2, wish.y + down - height / 2, width, height),
  )
  const pulled = boxes.map((box) => pullInto(room.clear, box))
  const { x, y } = wish.about ?? wish
  const isInSight = holdsPoint(room.seen, x, y) || pulled.some((box) => leadOf(box, wish) === null)
  if (!isInSight) return []
  const offButtons = pulled.filter((box) => !overlap(box, room.buttons, 0))
  return offButtons.length > 0 ? offButtons : pulled
}

function stepsTo(first: number, last: number, step: number): number[] {
  return Array.from({ length: (last - first) / step + 1 }, (_, at) => first + at * step)
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height }
}

/** The whole sentence, beside the edge that would cut it. */
function pullInto(page: Box, { left, top, right, bottom }: Box): Box {
  const [width, height] = [right - left, bottom - top]
  const across = Math.max(page.left, Math.min(left, page.right - width))
  const down = Math.max(page.top, Math.min(top, page.bottom - height))
  return boxAt(across, down, width, height)
}

function isWhole(page: Box, { left, top, right, bottom }: Box): boolean {
  return holdsPoint(page, left, top) && holdsPoint(page, right, bottom)
}

function overlap(one: Box, other: Box, air: number): boolean {
  return (
    one.left < other.right + air &&
    other.left < one.right + air &&
    one.top < other.bottom + air &&
    other.top < one.bottom + air
  )
}

/** What a name tells of, if its own middle does not lie on it. */
function leadOf({ left, top, right, bottom }: Box, { about }: LabelWish): LabelSubject | null {
  return about && !about.holds((left + right) / 2, (top + bottom) / 2) ? about : null
}

/** How much of the line to it no mark lies on, in pixels. */
function seenLead(box: Box, wish: LabelWish, marks: readonly Box[]): number {
  const to = leadOf(box, wish)
  if (!to) return 0
  const [fromX, fromY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const length = Math.hypot(to.x - fromX, to.y - fromY)
  let pixels = 0
  for (let at = 0; at < length; at++) {
    const x = fromX + ((to.x - fromX) * at) / length
    const y = fromY + ((to.y - fromY) * at) / length
    if (!holdsPoint(box, x, y) && !marks.some((mark) => holdsPoint(mark, x, y))) pixels++
  }
  return pixels
}

/** The nearest of the boxes of which marks hide as little as can be. */
function leastHidden(boxes: readonly Box[], marks: readonly Box[]): Box | undefined {
  return boxes
    .map((box) => ({ box, hidden: hiddenBy(marks, box) }))
    .sort((a, b) => a.hidden - b.hidden)[0]?.box
}

/** How much of a note's text lies under marks, in square pixels; under two of them it counts twice. */
function hiddenBy(marks: readonly Box[], { left, top, right, bottom }: Box): number {
  let pixels = 0
  for (const mark of marks) {
    const across =
      Math.min(right - NOTE_PADDING, mark.right) - Math.max(left + NOTE_PADDING, mark.left)
    const down =
      Math.min(bottom - NOTE_PADDING, mark.bottom) - Math.max(top + NOTE_PADDING, mark.top)
    if (across > 0 && down > 0) pixels += across * down
  }
  return pixels
}
