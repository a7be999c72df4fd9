import type { HoursAnswer } from '../domain/answer-hours'
import { fillWords } from './fill-words'

/** Where a row goes; `unsure`: she asked for those that say yes, and it does not say. */
export type Group = HoursAnswer | 'unsure'

export interface SortableList {
  readonly list: HTMLElement
  /** In the order the page came with. */
  readonly items: readonly HTMLElement[]
  /** Moves rows, and removes none. @param groups one a row */
  sort(groups: readonly Group[]): void
  /** The very order the page came with. */
  restore(): void
}

/** So many that we do not know of are read at once below those that say yes. */
const FEWEST_UNKNOWN = 3
/** One or two hidden rows are not worth a press. */
const NOT_WORTH = 2

/**
 * A list of the page with the rows behind its «Ver 5 más», as one list that can be sorted by answers:
 * yes, then by the general timetable, then not known; what says no is folded and counted, in its place.
 * @param box the chips, which carry the headings and the names of classes
 */
export function sortableList(list: HTMLElement, box: HTMLElement): SortableList {
  const more = findMore(list)
  const shown = rowsOf(list)
  const items = more === null ? shown : shown.concat(more.rows)
  const above = document.createElement('div')
  const below = document.createElement('div')
  const folds = { unsure: createFold(list, box), no: createFold(list, box) }
  // Below the heading of its part, whichever that is: a screen reader walks by levels.
  const level = list.parentElement?.querySelector('h3') ? 'h4' : 'h3'

  const head = (title: string) => {
    const heading = document.createElement(level)
    heading.className = box.dataset.cTitle ?? ''
    heading.textContent = fillWords(box, title)
    above.append(heading)
  }
  const put = (rows: readonly HTMLElement[], title: string) => {
    if (rows.length === 0) return
    head(title)
    above.append(createList(list, rows))
  }
  /** They stay in the page's own list, few at once: a long list frightens. */
  const putUnknown = (rows: readonly HTMLElement[], few: number) => {
    if (rows.length > 0) head('tUnknown')
    const count = more === null || rows.length <= few + NOT_WORTH ? rows.length : few
    list.append(...rows.slice(0, count))
    list.hidden = rows.length === 0
    more?.fill(rows.slice(count), fillWords(box, 'tMore', { count: rows.length - count }))
  }
  const putFolded = ({ details, line, inside }: Fold, rows: HTMLElement[], title: string) => {
    line.textContent = fillWords(box, title, { count: rows.length })
    inside.append(...rows)
    if (rows.length > 0) below.append(details)
  }

  const sort = (groups: readonly Group[]) => {
    const rowsIn = (group: Group) => items.filter((_, at) => groups[at] === group)
    const [yes, expected] = [rowsIn('yes'), rowsIn('expected')]
    above.textContent = ''
    below.textContent = ''
    list.before(above)
    ;(more?.details ?? list).after(below)
    put(yes, 'tYes')
    put(expected, 'tExpected')
    putUnknown(
      rowsIn('unknown'),
      Math.max(FEWEST_UNKNOWN, shown.length - yes.length - expected.length),
    )
    putFolded(folds.unsure, rowsIn('unsure'), 'tUnsure')
    putFolded(folds.no, rowsIn('no'), 'tNo')
  }

  const restore = () => {
    list.append(...shown)
    list.hidden = false
    more?.fill(more.rows, more.text)
    above.remove()
    below.remove()
    folds.unsure.details.open = false
    folds.no.details.open = false
  }

  return { list, items, sort, restore }
}

/** The rows behind «Ver 5 más», where the list has any. */
function findMore(list: HTMLElement) {
  const details = list.nextElementSibling
  const summary = details?.querySelector('summary')
  const inside = details?.querySelector('ul')
  if (!(details instanceof HTMLElement) || !details.hasAttribute('data-more')) return null
  if (!summary || !inside) return null
  return {
    details,
    rows: rowsOf(inside),
    text: summary.textContent ?? '',
    fill: (rows: readonly HTMLElement[], text: string) => {
      inside.append(...rows)
      summary.textContent = text
      details.hidden = rows.length === 0
    },
  }
}

function rowsOf(list: Element): HTMLElement[] {
  return Array.from(list.querySelectorAll<HTMLElement>('li[data-f]'))
}

function createList(like: HTMLElement, rows: readonly HTMLElement[]): HTMLElement {
  const list = document.createElement('ul')
  list.className = like.className
  list.append(...rows)
  return list
}

function createFold(like: HTMLElement, box: HTMLElement) {
  const details = document.createElement('details')
  const line = document.createElement('summary')
  const inside = createList(like, [])
  details.className = box.dataset.cFold ?? ''
  details.append(line, inside)
  return { details, line, inside }
}
type Fold = ReturnType<typeof createFold>
