/** As in the style sheet: from here on list and map stand side by side. */
const SIDE_BY_SIDE = '(min-width: 60rem)'
/** As there: so low that the map scrolls away with the page. */
const LOW = '(max-height: 30rem)'

/** Brings a row of the list to the eye, the keyboard and the voice; nothing when it is not shown. */
export function focusRow(box: HTMLElement | null, row: number): void {
  findRow(box, row)?.focus({ preventScroll: true })
  scrollToRow(box, row)
}

/** Brings a row to the eye alone; the keyboard stays where she pressed. */
export function scrollToRow(box: HTMLElement | null, row: number): void {
  // On a phone a row is taller than what the map leaves: its beginning matters.
  findRow(box, row)?.scrollIntoView({ block: isSideBySide() ? 'nearest' : 'start' })
}

/** Brings the eye to a row as the map shows it: to the map, where a screen is too low for both. */
export function scrollToShown(box: HTMLElement | null, row: number): void {
  if (isLow()) scrollToPart(box, 'map')
  else scrollToRow(box, row)
}

/**
 * To where a part begins, if it would be off the screen: on a phone list or map, anywhere what she has
 * asked for, which stands under all the filters and above the answer.
 */
export function scrollToPart(
  box: HTMLElement | null,
  part: 'list' | 'map' | 'pick' | 'chosen',
): void {
  if (isSideBySide() && part !== 'chosen') return
  const goals = { map: box, list: box?.querySelector('#map-list') }
  // A point is chosen on the map: it must be there, with what explains it if there is room.
  const to = part === 'pick' && isLow() ? 'map' : part
  const goal = to === 'map' || to === 'list' ? goals[to] : findPart(box, to)
  goal?.scrollIntoView()
}

/** What the keyboard may be handed on to. */
export type Part = 'origin' | 'region' | 'near' | 'asking' | 'pick' | 'filters' | 'chosen' | 'map'

/** Brings the keyboard and the voice to a part of the page, which stays where it is. */
export function focusPart(box: HTMLElement | null, part: Part): void {
  findPart(box, part)?.focus({ preventScroll: true })
}

/** Does the keyboard stand on a part? */
export function isOn(box: HTMLElement | null, part: Part): boolean {
  return findPart(box, part) === document.activeElement
}

function findPart(box: HTMLElement | null, part: Part): HTMLElement | null {
  const selector = part === 'map' ? '.leaflet-container' : `[data-part="${part}"]`
  return box?.querySelector<HTMLElement>(selector) ?? null
}

function isSideBySide(): boolean {
  return window.matchMedia(SIDE_BY_SIDE).matches
}

function isLow(): boolean {
  return !isSideBySide() && window.matchMedia(LOW).matches
}

function findRow(box: HTMLElement | null, row: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? null
}
