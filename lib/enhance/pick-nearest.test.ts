import { expect, test } from 'vitest'
import { aDirectory, anEntry } from '@/tests/an-entry'
import { FILTERS } from '../domain/filter'
import type { DirectoryEntry } from '../search/directory'
import { pickNearest } from './pick-nearest'

const FREE = 1 << FILTERS.indexOf('free')
const askFree = [`f${FILTERS.indexOf('free')}`]
const HOME = { lat: -13.5, lng: -71.9 }

/** A door so many kilometres north of her. */
function aDoor(id: string, km: number, change: Partial<DirectoryEntry> = {}): DirectoryEntry {
  const { lat, lng } = HOME
  const where = { ubigeo: '080101', lat: lat + km / 111.2, lng }
  return anEntry({ id, name: `Centro ${id}`, ...where, phone: '', ...change })
}

function pick(
  entries: readonly DirectoryEntry[],
  { asks = [], sureOnly = false }: { asks?: readonly string[]; sureOnly?: boolean } = {},
) {
  const directory = aDirectory(entries)
  const found = pickNearest(directory, HOME, {
    asks,
    sureOnly,
    instant: new Date('2026-03-02T15:00:00Z'),
  })
  const idsOf = (rows: readonly { readonly row: number }[]) =>
    rows.map(({ row }) => directory.ids[row])
  return { yes: idsOf(found.yes), expected: idsOf(found.expected), unknown: idsOf(found.unknown) }
}

test('without a question the nearest doors come first', () => {
  const entries = [aDoor('far000', 30), aDoor('near00', 2), aDoor('mid000', 9)]
  expect(pick(entries).yes).toEqual(['near00', 'mid000', 'far000'])
})

test('who says no is left out, who does not say is told apart', () => {
  const entries = [
    aDoor('no0000', 1, { no: FREE }),
    aDoor('hm0000', 2),
    aDoor('yes000', 30, { yes: FREE }),
  ]
  expect(pick(entries, { asks: askFree })).toEqual({
    yes: ['yes000'],
    expected: [],
    unknown: ['hm0000'],
  })
  expect(pick(entries, { asks: askFree, sureOnly: true }).unknown).toEqual([])
})

test('twenty in all, and a yes far away before not knowing next door', () => {
  const near = Array.from({ length: 30 }, (_, at) => aDoor(`n${10_000 + at}`, 1 + at))
  const sure = [aDoor('yes000', 90, { yes: FREE })]
  const found = pick([...near, ...sure], { asks: askFree })
  expect(found.yes).toEqual(['yes000'])
  expect(found.unknown).toHaveLength(19)
})

test('a place only roughly known has no distance, so it is not here', () => {
  expect(pick([aDoor('rough0', 1, { precision: 'approximate' })]).yes).toEqual([])
})

test('hours that may have changed open no door', () => {
  const always = { hours: 'ka-u' }
  const entries = [aDoor('fresh0', 2, always), aDoor('old000', 1, { ...always, age: 'expired' })]
  expect(pick(entries, { asks: ['open'] })).toMatchObject({ yes: ['fresh0'], unknown: ['old000'] })
})
