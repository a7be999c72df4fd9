import { expect, test } from 'vitest'
import { countWords } from './count-words'
import type { Group, SortableList } from './sortable-list'

const box = {
  dataset: {
    tYes: 'Dicen que sí',
    tExpected: 'Según el horario general',
    tUnsure: 'No sabemos: {count}',
    tNo: 'Dicen que no: {count}',
    tNone: 'Ninguno dice que sí.',
  },
} as unknown as HTMLElement

/** Rows of one list, by the address of their service. */
function listOf(addresses: readonly string[]): SortableList {
  const items = addresses.map((address) => ({
    querySelector: () => ({ getAttribute: () => address }),
  }))
  return { items } as unknown as SortableList
}

const count = (...lists: readonly (readonly [address: string, group: Group])[][]) =>
  countWords(
    box,
    lists.map((rows) => listOf(rows.map(([address]) => address))),
    lists.map((rows) => rows.map(([, group]) => group)),
  )

test('she hears how many answer what, and no zeros', () => {
  expect(
    count([
      ['/a', 'yes'],
      ['/b', 'no'],
      ['/c', 'no'],
    ]),
  ).toBe('Dicen que sí: 1. Dicen que no: 2.')
})

test('a service that is listed twice counts once, by its better answer', () => {
  expect(count([['/a', 'unknown']], [['/a', 'yes']])).toBe('Dicen que sí: 1.')
})

test('when nobody says yes, it says so first, and what to do', () => {
  expect(count([['/a', 'unknown']], [['/b', 'no']])).toBe(
    'Ninguno dice que sí. No sabemos: 1. Dicen que no: 1.',
  )
})

test('what she did not want to see is still counted as not known', () => {
  expect(
    count([
      ['/a', 'expected'],
      ['/b', 'unsure'],
    ]),
  ).toBe('Según el horario general: 1. No sabemos: 1.')
})
