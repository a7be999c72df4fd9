import type { Basemap } from './basemap-lines'
import { holdsPoint } from './box'
import { isInOutline } from './is-in-outline'
import { mercatorX, mercatorY, worldPixels } from './mercator'
import type { LabelSubject, LabelWish } from './place-labels'
import { seenOf } from './seen-of'
import type { LayerView } from './stretched-layer'

/** A capital whose name may be shown. */
export interface Town {
  /** UBIGEO of the place whose capital it is; two digits weigh more than six. */
  readonly ubigeo: string
  readonly name: string
  readonly population: number
  readonly lat: number
  readonly lng: number
}

interface Placed {
  readonly name: string
  readonly level: number
  readonly x: number
  readonly y: number
}

/** From which zoom on a capital is named, by the digits of its place's code. */
const TOWN_ZOOM: Readonly<Record<number, number>> = { 2: 6, 4: 8, 6: 9 }
/** From here on the departments are wider than the screen, and only borders are left of them. */
const LAST_DEPARTMENT_ZOOM = 9
/** Farther away the sentence on safe houses is longer than a department: then only the chosen one has it. */
const NOTE_ZOOM = 8
const NOTE_LETTERS = 26
/** Shares of the map's width and height at which a department is looked for. */
const SIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenths) => tenths / 10)
/** Below the department's own name. */
const NOTE_OFFSET = 40

/** Departments whose names may stand in the sea, by UBIGEO. */
const COAST: readonly string[] = [
  ...['02', '04', '07', '11', '13', '14', '15', '18', '20', '23', '24'],
]

export interface LabelSource {
  readonly basemap: Basemap
  readonly departmentNames: ReadonlyMap<string, string>
  readonly towns: readonly Town[]
  /** The sentence on safe houses, and the departments that have one. */
  readonly note: string
  readonly notedDepartments: readonly string[]
}

/** Makes the function that says which names a view may show, the weightiest first. */
export function createLabelWishes(source: LabelSource) {
  const towns = rankTowns(source.towns)
  // The largest first: Lima is looked for more often than Callao, which lies in it.
  const departments = Array.from(source.departmentNames).sort(
    ([one], [other]) => sizeOf(source.basemap, other) - sizeOf(source.basemap, one),
  )
  const noteLines = wrap(source.note, NOTE_LETTERS)
  return (view: LayerView, chosen: string | null): LabelWish[] => {
    const world = worldPixels(view.zoom)
    const wishes: LabelWish[] = []
    const middleOf = (code: string) => {
      const middle = source.basemap.middles.get(code)
      return middle && { x: middle.x * world - view.left, y: middle.y * world - view.top }
    }
    const pushName = ([code, name]: readonly [string, string]) => {
      const at = middleOf(code)
      const isCoastal = COAST.includes(code)
      if (at && view.zoom <= LAST_DEPARTMENT_ZOOM)
        wishes.push({ ...at, lines: [name], look: 'department', isCoastal })
    }
    const isNoted = ([code]: readonly [string, string]) =>
      source.notedDepartments.includes(code) && (view.zoom >= NOTE_ZOOM || code === chosen)
    const pushNote = ([code]: readonly [string, string]) => {
      const middle = middleOf(code)
      const outline = source.basemap.departments.get(code)
      if (!middle || !outline) return
      const holds = (x: number, y: number) =>
        isInOutline(outline, (x + view.left) / world, (y + view.top) / world)
      const sight = code === chosen ? findInSight(view, middle, holds) : null
      wishes.push({
        ...(sight ?? { x: middle.x, y: middle.y + NOTE_OFFSET }),
        ...{ lines: noteLines, look: 'note', code },
        about: { ...(sight ?? middle), holds },
      })
    }
    // The way to safe houses before the neighbours' names, which may have left it no room; the chosen one's first.
    const noted = departments
      .filter(isNoted)
      .sort(([one], [other]) => Number(other === chosen) - Number(one === chosen))
    for (const one of noted) {
      pushName(one)
      pushNote(one)
    }
    departments.filter((one) => !isNoted(one)).forEach(pushName)
    for (const { name, level, x, y } of towns) {
      if (view.zoom < (TOWN_ZOOM[level] ?? Number.POSITIVE_INFINITY)) continue
      wishes.push({
        lines: [name],
        x: x * world - view.left,
        y: y * world - view.top,
        look: 'town',
      })
    }
    return wishes
  }
}

/** Where a department whose middle is out of sight is seen, nearest the middle of the map; else null. */
function findInSight(
  view: LayerView,
  middle: { readonly x: number; readonly y: number },
  holds: LabelSubject['holds'],
): { x: number; y: number } | null {
  const seen = seenOf(view)
  if (holdsPoint(seen, middle.x, middle.y)) return null
  const { left, top, right, bottom } = seen
  const away = ({ x, y }: typeof middle) =>
    Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2)
  const tried = SIGHTS.flatMap((across) =>
    SIGHTS.map((down) => ({ x: left + across * (right - left), y: top + down * (bottom - top) })),
  )
  const [nearest] = tried
    .filter(({ x, y }) => holds(x, y))
    .sort((one, other) => away(one) - away(other))
  return nearest ?? null
}

/** Of a department's box; enough to tell the large from the small. */
function sizeOf({ departments }: Basemap, code: string): number {
  const boxes = (departments.get(code) ?? []).map(
    ({ left, top, right, bottom }) => (right - left) * (bottom - top),
  )
  return Math.max(0, ...boxes)
}

/** Capitals of departments, then of provinces, then the most populous; a town is named once. */
function rankTowns(towns: readonly Town[]): Placed[] {
  const ranked = towns
    .slice()
    .sort((a, b) => a.ubigeo.length - b.ubigeo.length || b.population - a.population)
  const seen = new Set<string>()
  const once: Placed[] = []
  for (const { ubigeo, name, lat, lng } of ranked) {
    const key = `${name} ${lat.toFixed(2)} ${lng.toFixed(2)}`
    if (seen.has(key)) continue
    seen.add(key)
    once.push({ name, level: ubigeo.length, x: mercatorX(lng), y: mercatorY(lat) })
  }
  return once
}

/** Breaks a sentence between words into lines of at most so many letters. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
