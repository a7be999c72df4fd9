import { expect, test } from 'vitest'
import { FILTERS } from '../domain/filter'
import { KIND_CODES } from '../domain/kind'
import { decodeDirectory } from '../search/decode-directory'
import type { Directory, DirectoryEntry } from '../search/directory'
import { encodeDirectory } from '../search/encode-directory'
import { pickNearest } from './pick-nearest'

const FREE = 1 << FILTERS.indexOf('free')
const askFree = [`f${FILTERS.indexOf('free')}`]
const HOME = { lat: -13.5, lng: -71.9 }

function anEntry(id: string, km: number, change: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    id,
    kind: KIND_CODES.indexOf('cem'),
    name: `Centro ${id}`,
    ubigeo: '080101',
    precision: 'exact',
    lat: HOME.lat + km / 111.2,
    lng: HOME.lng,
    phone: '',
    hours: '',
    yes: 0,
    no: 0,
    languages: 0,
    coverage: [],
    roof: 'own',
    age: 'current',
    ...change,
  }
}

function directoryOf(entries: readonly DirectoryEntry[]): Directory {
  const work = decodeDirectory(encodeDirectory(entries))
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

function pick(
  entries: readonly DirectoryEntry[],
  { asks = [], sureOnly = false }: { asks?: readonly string[]; sureOnly?: boolean } = {},
) {
  const directory = directoryOf(entries)
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
  const entries = [anEntry('far000', 30), anEntry('near00', 2), anEntry('mid000', 9)]
  expect(pick(entries).yes).toEqual(['near00', 'mid000', 'far000'])
})

test('who says no is left out, who does not say is told apart', () => {
  const entries = [
    anEntry('no0000', 1, { no: FREE }),
    anEntry('hm0000', 2),
    anEntry('yes000', 30, { yes: FREE }),
  ]
  expect(pick(entries, { asks: askFree })).toEqual({
    yes: ['yes000'],
    expected: [],
    unknown: ['hm0000'],
  })
  expect(pick(entries, { asks: askFree, sureOnly: true }).unknown).toEqual([])
})

test('twenty in all, and a yes far away before not knowing next door', () => {
  const near = Array.from({ length: 30 }, (_, at) => anEntry(`n${10_000 + at}`, 1 + at))
  const sure = [anEntry('yes000', 90, { yes: FREE })]
  const found = pick([...near, ...sure], { asks: askFree })
  expect(found.yes).toEqual(['yes000'])
  expect(found.unknown).toHaveLength(19)
})

test('a place only roughly known has no distance, so it is not here', () => {
  expect(pick([anEntry('rough0', 1, { precision: 'approximate' })]).yes).toEqual([])
})

test('hours that may have changed open no door', () => {
  const always = { hours: 'ka-u' }
  const entries = [
    anEntry('fresh0', 2, always),
    anEntry('old000', 1, { ...always, age: 'expired' }),
  ]
  expect(pick(entries, { asks: ['open'] })).toMatchObject({ yes: ['fresh0'], unknown: ['old000'] })
})
