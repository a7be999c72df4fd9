import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepSure } from '@/components/map/finder/keep-sure'
import { decodeAnswers, encodeAnswers } from '@/lib/domain/answers-code'
import { FILTERS } from '@/lib/domain/filter'
import { decodeHours } from '@/lib/domain/hours-code'
import { LANGUAGE_CHOICE_CODES } from '@/lib/domain/language-choice'
import { pickNearest } from '@/lib/enhance/pick-nearest'
import { type Ask, judgeRow } from '@/lib/enhance/row-state'
import { AGES, type Directory, type DirectoryQuery, STATE } from '@/lib/search/directory'
import { judge } from '@/lib/search/judge'
import { nearest } from '@/lib/search/nearest'
import { aDirectory, anEntry, aQuery, positionOf } from './an-entry'

// Two programs judge: the map's reads columns, four rows at a time, and that of the place pages has to
// fit into five kilobytes. Whoever says yes to her on one page may say nothing else on the other.

const SEED = { seed: 20_261_130, numRuns: 600 }
/** As many as «Cerca de mí» shows: none is left out for being the farthest. */
const MOST_ROWS = 20
const HERE = { lat: -12.5, lng: -70.25 }

const allOf = (things: readonly unknown[]) => 2 ** things.length - 1
const bitsOf = (positions: readonly number[]) => positions.reduce((bits, at) => bits | (1 << at), 0)
const positionsIn = (bits: number, things: readonly unknown[]) =>
  Array.from(things.keys()).filter((at) => (bits >>> at) & 1)

const someEntry = fc
  .record({
    kind: fc.constantFrom('cem', 'police', 'sar', 'hotline').map(positionOf),
    lat: fc.integer({ min: -130_000, max: -120_000 }).map((parts) => parts / 10_000),
    precision: fc.constantFrom('exact', 'exact', 'exact', 'approximate'),
    hours: fc.constantFrom(
      ...['', 'ka-u', 'kaiu', 'paiu', 'p--u,=0800-', 'u--u'],
      ...['k--c,12345=0800-1615', 'k--u,12345=0800-1615', 'k-io,1234567=0800-2000'],
      ...['k--o,1234567=2000-0600', 'p--o,12345=0800-1615,20261225='],
    ),
    yes: fc.nat(allOf(FILTERS)),
    no: fc.nat(allOf(FILTERS)),
    languages: fc.nat(allOf(LANGUAGE_CHOICE_CODES)),
    age: fc.constantFrom('current', ...AGES),
  })
  .map((entry) => anEntry({ ...entry, no: entry.no & ~entry.yes }))

const someDirectory = fc
  .array(someEntry, { minLength: 10, maxLength: MOST_ROWS })
  .map((entries) => aDirectory(entries))

/** Any one of them or a few, as often as none: of much that is asked nobody says yes to all. */
const someOf = (things: readonly unknown[]) =>
  fc.oneof(
    fc.constant(0),
    fc.uniqueArray(fc.nat(things.length - 1), { minLength: 1, maxLength: 3 }).map(bitsOf),
  )

const someQuery: fc.Arbitrary<DirectoryQuery> = fc
  .record({
    filters: someOf(FILTERS),
    languages: someOf(LANGUAGE_CHOICE_CODES),
    kinds: fc.constantFrom(0, 0, bitsOf([positionOf('cem'), positionOf('sar')])),
    openAt: fc.constantFrom(
      ...([null, null, 'unknown'] as const),
      // A Tuesday at noon and at ten at night, a Sunday and a Christmas at noon, in Lima.
      ...['2026-09-15T17:00Z', '2026-09-16T03:00Z', '2026-09-20T17:00Z', '2026-12-25T17:00Z'].map(
        (text) => new Date(text),
      ),
    ),
    always: fc.constantFrom(false, false, true),
  })
  .map((asked) => aQuery(asked))

/** The chips of a place page that ask the same; of kinds it has none. */
const toAsks = ({ filters, languages, openAt, always }: DirectoryQuery): Ask[] => [
  ...(openAt === null ? [] : ['open']),
  ...(always ? ['always'] : []),
  ...positionsIn(filters, FILTERS).map((bit) => `f${bit}`),
  ...positionsIn(languages, LANGUAGE_CHOICE_CODES).map((bit) => `l${bit}`),
]
const toInstant = ({ openAt }: DirectoryQuery) => (openAt instanceof Date ? openAt : null)

function judgeOnMap(directory: Directory, query: DirectoryQuery, sureOnly: boolean): Uint8Array {
  const states = judge(directory, query)
  if (sureOnly) keepSure(directory, states, query)
  return states
}

/** By what stands in the page for each row; `components/listing/row-answers.ts` leaves out old hours. */
function judgeInList(directory: Directory, query: DirectoryQuery, sureOnly: boolean): Uint8Array {
  const { kinds, yes, no, languages, hours, hoursCodes, ages } = directory
  return Uint8Array.from({ length: directory.count }, (_, row) => {
    if (query.kinds !== 0 && !((query.kinds >>> (kinds[row] ?? 0)) & 1)) return STATE.no
    const isCurrent = AGES[ages[row] ?? -1] === 'current'
    const written = encodeAnswers({
      ...{ yes: yes[row] ?? 0, no: no[row] ?? 0, languages: languages[row] ?? 0 },
      hours: isCurrent ? decodeHours(hoursCodes[hours[row] ?? -1] ?? '') : null,
    })
    const { state, isSure } = judgeRow(decodeAnswers(written), toAsks(query), toInstant(query))
    return sureOnly && !isSure ? STATE.no : STATE[state]
  })
}

test('a service says the same on the map and in a list of its place, whatever is asked', () => {
  const said = new Map<number, number>()
  fc.assert(
    fc.property(someDirectory, someQuery, fc.boolean(), (directory, query, sureOnly) => {
      const states = judgeOnMap(directory, query, sureOnly)
      expect(judgeInList(directory, query, sureOnly)).toEqual(states)
      for (const state of states) said.set(state, (said.get(state) ?? 0) + 1)
    }),
    SEED,
  )
  for (const state of Object.values(STATE)) expect(said.get(state), `${state}`).toBeGreaterThan(50)
})

test('the same doors are near her on the map and on a place’s page, under the same answers', () => {
  const shown = new Set<number>()
  fc.assert(
    fc.property(someDirectory, someQuery, fc.boolean(), (directory, asked, sureOnly) => {
      const query = { ...asked, kinds: 0 }
      const states = judgeOnMap(directory, query, sureOnly)
      const onMap = nearest(directory, states, HERE, MOST_ROWS)
      const onPage = pickNearest(directory, HERE, {
        ...{ asks: toAsks(query), sureOnly, instant: toInstant(query) },
      })
      for (const answer of ['yes', 'expected', 'unknown'] as const) {
        expect(onPage[answer].map(({ row }) => row)).toEqual(onMap[answer].map(({ row }) => row))
        if (onMap[answer].length > 0) shown.add(STATE[answer])
      }
    }),
    SEED,
  )
  expect(shown.size).toBe(3)
})
