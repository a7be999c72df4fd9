import { expect, test } from 'vitest'
import type { Group, SortableList } from './sortable-list'
import { unfoldFirst } from './unfold-first'

/** A list in a part of the page; `details` is what it is folded into. */
function aList(part: object, details: { open: boolean } | null = null): SortableList {
  const closest = (name: string) => (name === 'section' ? part : details)
  return { list: { closest } } as unknown as SortableList
}
const unfold = (lists: readonly SortableList[], groups: readonly Group[]) =>
  unfoldFirst(
    lists,
    groups.map((group) => [group]),
  )

test('what says yes first is opened, and what was open before stays hers', () => {
  const [province, department] = [{ open: false }, { open: false }]
  const part = {}
  const lists = [aList(part), aList(part, province), aList(part, department)]
  expect(unfold(lists, ['unknown', 'yes', 'yes'])).toEqual([province])
  expect([province.open, department.open]).toEqual([true, false])
})

test('nothing is opened where the first yes is in sight', () => {
  const province = { open: false }
  const part = {}
  expect(unfold([aList(part), aList(part, province)], ['yes', 'yes'])).toEqual([])
  expect(province.open).toBe(false)
})

test('a yes is worth more than what should be, wherever it lies', () => {
  const [province, department] = [{ open: false }, { open: false }]
  const part = {}
  unfold([aList(part, province), aList(part, department)], ['expected', 'yes'])
  expect([province.open, department.open]).toEqual([false, true])
})

test('each part of the page answers for itself', () => {
  const [go, comes] = [{ open: false }, { open: false }]
  expect(unfold([aList({}, go), aList({}, comes)], ['yes', 'expected'])).toEqual([go, comes])
})
