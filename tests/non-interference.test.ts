import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FACT_NAMES } from '@/lib/domain/field-of-fact'
import { VISIBILITY } from '@/lib/domain/visibility'
import { buildContent } from '@/lib/edition/build'
import { canonicalBytes } from '@/lib/edition/canonical'
import type { CatalogueRows } from '@/lib/edition/catalogue-rows'
import { CONFIDENTIAL_FACTS } from '@/lib/edition/from-rows/agreed-facts'
import { confidentialPairs, type Entry, publicFace } from './confidential-pairs'
import { aCatalogue, aHouse, aService, aTrust, everyField, TODAY } from './factories'

/*
 * Whoever looks for a house compares: today's edition with yesterday's, one department with another,
 * sizes, order, dates. Two catalogues that say the same to the public, and differ in everything that
 * is confidential, must give the same bytes.
 */

/** Which entries there are, in three invented departments. */
const entries = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom('hrt', 'car'), fc.constantFrom('97', '98', '99'), publicFace),
    { maxLength: 6, selector: ([kind, department]) => `${kind} ${department}` },
  )
  .map((all) =>
    all.map(
      ([kind, department, face], at): Entry => ({
        ...face,
        kind,
        department,
        publicId: `hhhhh${at + 2}`,
      }),
    ),
  )

/** The open half is the same in both catalogues. */
const shared = aCatalogue([
  aService(),
  aService({ publicId: '333333', kind: 'sau', subKind: null, facts: { free: 'yes' } }),
  aService({ publicId: '444444', visibility: 'CONTACT_ONLY', trust: aTrust({ how: 'press' }) }),
])

const pairs = confidentialPairs({ entries, shared, maxHouses: 4 })

const bytesOf = (rows: CatalogueRows) =>
  Buffer.from(canonicalBytes(buildContent(rows, TODAY))).toString('utf8')

test('two catalogues that differ only in what is confidential publish the same bytes', {
  timeout: 60_000,
}, () => {
  let differing = 0
  fc.assert(
    fc.property(pairs, ({ left, right }) => {
      if (left.services.length !== right.services.length) differing++
      expect(bytesOf(left)).toBe(bytesOf(right))
    }),
    { numRuns: 1000 },
  )
  // The pairs must differ, or equal bytes prove nothing.
  expect(differing).toBeGreaterThan(300)
})

test('each entry is there once, and says what its houses agree on', () => {
  fc.assert(
    fc.property(pairs, ({ entries: all, left }) => {
      const found = buildContent(left, TODAY).listings.filter(
        ({ exposure }) => exposure === 'CONFIDENTIAL',
      )
      expect(found.map(({ id, facts }) => ({ id, facts }))).toEqual(
        all.map(({ publicId, agreed: facts }) => ({ id: publicId, facts })),
      )
    }),
    { numRuns: 200 },
  )
})

test('the house that opens or closes beside another changes no byte', () => {
  const one = aHouse({ facts: { children: 'yes' } })
  const other = aHouse({ name: 'Otra Casa Inexistente', facts: { children: 'yes' } })
  const alone = bytesOf(aCatalogue([one]))
  expect(bytesOf(aCatalogue([one, other]))).toBe(alone)
  expect(bytesOf(aCatalogue([other]))).toBe(alone)
  expect(bytesOf(aCatalogue([one, { ...other, status: 'withdrawn' }]))).toBe(alone)
})

test('a change of day within the quarter changes no byte, a change of quarter does', () => {
  const on = (sourceDate: string) =>
    bytesOf(aCatalogue([aHouse({ trust: aTrust({ sourceDate, sourceUrl: null }) })]))
  expect(on('2026-07-01')).toBe(on('2026-09-30'))
  expect(on('2026-07')).toBe(on('2026-09-10'))
  expect(on('2026-06-30')).not.toBe(on('2026-07-01'))
})

/** What may differ between two editions of one entry: nobody learns a day, a number or a place. */
const CHANGING_KEYS = ['facts', 'freshness', 'quarter', 'sourceTitle']

/** The same entries before and after: other houses behind each, and other things said of it. */
const changes = entries
  .chain((before) =>
    fc.tuple(
      fc.constant(before),
      fc
        .tuple(...before.map(() => publicFace))
        .map((faces) => before.map((entry, at): Entry => ({ ...entry, ...faces[at] }))),
    ),
  )
  .chain(([before, after]) => fc.tuple(oneCatalogue(before), oneCatalogue(after)))

function oneCatalogue(said: readonly Entry[]): fc.Arbitrary<CatalogueRows> {
  const pair = confidentialPairs({ entries: fc.constant(said), shared, maxHouses: 4 })
  return pair.map(({ left }) => left)
}

/** Names of the fields that differ; a field that one side has not got differs too. */
function differingKeys(a: object, b: object): string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].filter((key) => !isDeepStrictEqual(Reflect.get(a, key), Reflect.get(b, key)))
}

test('of what changes from one edition to the next, an entry shows facts, source and quarter alone', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(changes, ([before, after]) => {
      const [old, next] = [buildContent(before, TODAY), buildContent(after, TODAY)]
      expect(differingKeys(old, next).filter((key) => key !== 'listings')).toEqual([])
      expect(next.listings.map(({ id }) => id)).toEqual(old.listings.map(({ id }) => id))
      for (const [at, listing] of next.listings.entries()) {
        const was = old.listings[at] ?? listing
        const keys = differingKeys(was, listing)
        if (listing.exposure === 'OPEN') {
          expect(keys).toEqual([])
          continue
        }
        for (const key of keys) seen.add(key)
        expect(CONFIDENTIAL_FACTS).toEqual(
          expect.arrayContaining(differingKeys(was.facts, listing.facts)),
        )
        expect(listing.quarter).toMatch(/^\d{4}-(?:01|04|07|10)-01$/)
      }
    }),
    { numRuns: 300 },
  )
  expect([...seen].sort()).toEqual(CHANGING_KEYS)
})

test('nothing outside the allowed facts moves a byte of a confidential entry', () => {
  const plain = bytesOf(aCatalogue([aHouse()]))
  const forbidden = FACT_NAMES.filter((name) => !CONFIDENTIAL_FACTS.includes(name))
  for (const name of forbidden) {
    for (const value of ['yes', 'full', 'go', 'legal', 7, ['legal'], ['in_person']]) {
      expect(bytesOf(aCatalogue([aHouse({ facts: { [name]: value } })]))).toBe(plain)
    }
  }
})

test('a fact under a level that is not public moves no byte', () => {
  const plain = bytesOf(aCatalogue([aHouse()]))
  for (const level of VISIBILITY.filter((one) => one !== 'PUBLIC')) {
    const fieldVisibility = { ...everyField('PUBLIC'), attention: level }
    const house = aHouse({ facts: { children: 'yes' }, fieldVisibility })
    expect(bytesOf(aCatalogue([house]))).toBe(plain)
  }
})
