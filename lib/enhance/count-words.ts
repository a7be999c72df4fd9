import { fillWords } from './fill-words'
import type { Group, SortableList } from './sortable-list'

/** How many services answer what; one that is listed twice counts once, by its better answer. */
export function countWords(
  box: HTMLElement,
  lists: readonly SortableList[],
  groups: readonly (readonly Group[])[],
): string {
  const counts = { yes: 0, expected: 0, unknown: 0, no: 0, unsure: 0 }
  const seen = new Set<string | null>()
  for (const group of ['yes', 'expected', 'unknown', 'unsure', 'no'] as const)
    lists.forEach(({ items }, at) => {
      items.forEach((item, row) => {
        const address = item.querySelector('a')?.getAttribute('href') ?? null
        if (groups[at]?.[row] !== group || seen.has(address)) return
        seen.add(address)
        counts[group]++
      })
    })
  const { yes, expected, unknown, unsure, no } = counts
  return [
    yes + expected === 0 && fillWords(box, 'tNone'),
    yes > 0 && `${fillWords(box, 'tYes')}: ${yes}.`,
    expected > 0 && `${fillWords(box, 'tExpected')}: ${expected}.`,
    unknown + unsure > 0 && `${fillWords(box, 'tUnsure', { count: unknown + unsure })}.`,
    no > 0 && `${fillWords(box, 'tNo', { count: no })}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
