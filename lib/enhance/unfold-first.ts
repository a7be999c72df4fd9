import type { Group, SortableList } from './sortable-list'

/**
 * In each part of the page, opens what holds the first that says yes, or else should.
 * @returns what was closed before
 */
export function unfoldFirst(
  lists: readonly SortableList[],
  groups: readonly (readonly Group[])[],
): HTMLDetailsElement[] {
  const unfolded: HTMLDetailsElement[] = []
  const parts: (Element | null)[] = []
  for (const group of ['yes', 'expected'] as const)
    lists.forEach(({ list }, at) => {
      const part = list.closest('section')
      if (parts.indexOf(part) >= 0 || (groups[at] ?? []).indexOf(group) < 0) return
      parts.push(part)
      const details = list.closest('details')
      if (details === null || details.open) return
      details.open = true
      unfolded.push(details)
    })
  return unfolded
}
