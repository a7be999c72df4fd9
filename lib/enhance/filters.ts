import { decodeAnswers } from '../domain/answers-code'
import { forgetChips, isSureOnly, pressChip, readAsks } from './chips'
import { countWords } from './count-words'
import { keepFocus } from './keep-focus'
import { believedAt } from './open-now'
import { judgeRow, type RowState } from './row-state'
import { sayWhy } from './say-why'
import { type Group, type SortableList, sortableList } from './sortable-list'
import { unfoldFirst } from './unfold-first'

const MINUTE_MS = 60_000
/** Screen readers speak the count once she stops pressing, not at each chip. */
const QUIET_MS = 500

/**
 * The chips of a place's page: what is asked sorts the rows that are there. Nothing is asked of the
 * server and nothing is written to the address; leaving the page forgets it all.
 */
export function startFilters(box: HTMLElement, main: HTMLElement, now: () => Date): void {
  const lists = findLists(main, box)
  const answers = lists.map(({ items }) =>
    items.map(({ dataset }) => decodeAnswers(dataset.f ?? '')),
  )
  const status = box.querySelector('[role="status"]')
  const chosen = box.querySelector<HTMLElement>('[data-chosen]')
  if (lists.length === 0 || status === null || chosen === null) return

  const opened: HTMLDetailsElement[] = []
  let told = ''
  let quiet: ReturnType<typeof setTimeout> | undefined
  let nextMinute: ReturnType<typeof setTimeout> | undefined
  const say = (text: string) => {
    clearTimeout(quiet)
    quiet = setTimeout(() => {
      status.textContent = text
    }, QUIET_MS)
  }

  const restore = () => {
    told = ''
    lists.forEach((one) => {
      one.restore()
      one.items.forEach((item) => {
        sayWhy(item, box, [])
      })
    })
    for (const details of opened.splice(0)) details.open = false
  }

  /** @param isPressed she did something: then what answers is unfolded too */
  const update = (isPressed: boolean) => {
    clearTimeout(nextMinute)
    const asks = readAsks(box)
    chosen.hidden = asks.length === 0
    if (asks.length === 0) {
      forgetChips(box)
      if (told !== '') restore()
      return say('')
    }
    const instant = believedAt(main, now())
    const states = answers.map((rows) => rows.map((one) => judgeRow(one, asks, instant)))
    const groups = states.map((rows) => rows.map((one) => groupOf(one, isSureOnly(box))))
    // Rows that move by themselves under a finger: only when a door has opened or closed.
    const telling = JSON.stringify([asks, states, groups])
    if (telling !== told) {
      told = telling
      keepFocus(() => {
        lists.forEach((one, at) => {
          one.sort(groups[at] ?? [])
          one.items.forEach((item, row) => {
            sayWhy(item, box, states[at]?.[row]?.reasons ?? [])
          })
        })
      })
      say(countWords(box, lists, groups))
    }
    if (isPressed) opened.push(...unfoldFirst(lists, groups))
    if (asks.indexOf('open') >= 0)
      nextMinute = setTimeout(() => update(false), MINUTE_MS - (now().getTime() % MINUTE_MS))
  }

  box.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (button === null || !pressChip(box, button)) return
    update(true)
    // The button to remove everything is gone with it: the keyboard goes on from the first chip.
    if (chosen.hidden && chosen.contains(button)) box.querySelector('button')?.focus()
  })
  // Nobody who takes the phone after her reads what she asked for.
  addEventListener('pagehide', () => {
    forgetChips(box)
    update(false)
    clearTimeout(quiet)
    status.textContent = ''
  })
  document.addEventListener('visibilitychange', () => update(false))
}

/** The lists whose rows carry answers; what is behind «Ver más» belongs to the list before it. */
function findLists(main: HTMLElement, box: HTMLElement): SortableList[] {
  const found: HTMLElement[] = []
  for (const row of Array.from(main.querySelectorAll('li[data-f]'))) {
    const list = row.parentElement
    if (list === null || list.parentElement?.hasAttribute('data-more')) continue
    if (found.indexOf(list) < 0) found.push(list)
  }
  return found.map((list) => sortableList(list, box))
}

function groupOf({ state, isSure }: RowState, sureOnly: boolean): Group {
  return sureOnly && !isSure && state !== 'no' ? 'unsure' : state
}
