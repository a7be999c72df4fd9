import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '@/lib/domain/attributes'
import type { Trust } from '@/lib/domain/trust'
import { VERIFIED_HOW } from '@/lib/domain/trust'
import { VISIBILITY } from '@/lib/domain/visibility'
import { buildContent } from '@/lib/edition/build'
import { canonicalBytes } from '@/lib/edition/canonical'
import type { CatalogueRows, ServiceRow } from '@/lib/edition/catalogue-rows'
import { CONFIDENTIAL_FACTS } from '@/lib/edition/from-rows/agreed-facts'
import { FACT_NAMES } from '@/lib/edition/from-rows/field-of-fact'
import {
  aCatalogue,
  aChannel,
  aHouse,
  aPoint,
  aService,
  aTrust,
  everyField,
  TODAY,
} from './factories'

/*
 * Whoever looks for a house compares: today's edition with yesterday's, one department with another,
 * sizes, order, dates. Two catalogues that say the same to the public, and differ in everything that
 * is confidential, must give the same bytes.
 */

/** What an entry says in public: its kind, department, id, source, quarter and agreed facts. */
interface Entry {
  readonly kind: 'hrt' | 'car'
  readonly department: string
  readonly publicId: string
  readonly sourceTitle: string
  readonly quarter: readonly [year: number, quarter: number]
  readonly agreed: Facts
}

const publicFact = fc.constantFrom(
  ...CONFIDENTIAL_FACTS.filter((name) => !/^(?:age|child.*Max|answered|starts|asks)/.test(name)),
)
const agreed = fc
  .uniqueArray(fc.tuple(publicFact, fc.constantFrom('yes', 'no')), {
    maxLength: 6,
    selector: ([name]) => name,
  })
  .map((pairs): Facts => Object.fromEntries(pairs))

/** Which entries there are is public knowledge: a department has help of this kind, or has not. */
const entries = fc
  .uniqueArray(
    fc.record({
      kind: fc.constantFrom('hrt', 'car'),
      department: fc.constantFrom('97', '98', '99'),
      sourceTitle: fc.constantFrom('Directorio Inventado', 'Guía Ficticia'),
      quarter: fc.tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 0, max: 3 })),
      agreed,
    }),
    { maxLength: 6, selector: ({ kind, department }) => `${kind} ${department}` },
  )
  .map((all) => all.map((entry, at): Entry => ({ ...entry, publicId: `hhhhh${at + 2}` })))

/** Text that a keeper might have typed, street, number and all. */
const secretText = fc.string({ unit: 'grapheme', maxLength: 40 })

function dayWithin([year, quarter]: Entry['quarter']) {
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.option(fc.integer({ min: 1, max: 28 })))
    .map(([month, day]) => {
      const start = `${year}-${String(quarter * 3 + month).padStart(2, '0')}`
      return day === null ? start : `${start}-${String(day).padStart(2, '0')}`
    })
}

function trustOf(entry: Entry): fc.Arbitrary<Trust> {
  return fc.record({
    sourceTitle: fc.constant(entry.sourceTitle),
    sourceUrl: fc.option(fc.webUrl({ validSchemes: ['https'] })),
    sourceDate: dayWithin(entry.quarter),
    how: fc.constantFrom(...VERIFIED_HOW),
    verifiedAt: fc.option(dayWithin(entry.quarter)),
  })
}

/** Facts that no confidential entry may state: how full, how reached, what the house is like. */
const secretFacts = fc.record(
  {
    capacity: fc.constantFrom('available', 'full', 'call'),
    reach: fc.constantFrom('go', 'appointment'),
    wheelchair: fc.constantFrom('yes', 'no'),
    operatingState: fc.constantFrom('open', 'suspended', 'closed'),
    costSoles: fc.nat(500),
    gives: fc.subarray(['legal', 'food', 'shelter'] as const),
    modes: fc.subarray(['in_person', 'itinerant'] as const),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>

/** One house: it says in public what its entry says, and everything else is its own. */
function houseOf(entry: Entry): fc.Arbitrary<ServiceRow> {
  return fc
    .record({
      trust: trustOf(entry),
      secrets: secretFacts,
      name: secretText,
      operator: secretText,
      subKind: fc.option(secretText),
      gates: fc.subarray(['cem', 'sau', 'hotline', 'police'] as const),
      fieldTrust: fc.record({ attention: trustOf(entry) }, { requiredKeys: [] }),
      // What the database refuses must not leave either, should it ever be there.
      channels: fc.array(fc.constant(aChannel({ value: '+51900000077' })), { maxLength: 2 }),
      points: fc.array(
        fc.record({ address: secretText, lat: fc.double(), lng: fc.double() }).map(aPoint),
        { maxLength: 2 },
      ),
      deeper: fc.constantFrom('', '01', '0101'),
    })
    .map(({ secrets, deeper, ...house }) =>
      aHouse({
        ...house,
        kind: entry.kind,
        publicId: entry.publicId,
        coverage: [`${entry.department}${deeper}`],
        facts: { ...secrets, ...entry.agreed },
      }),
    )
}

/** Houses that are not public: drafts, withdrawn, for professionals. They may say anything. */
function hiddenHouseOf(entry: Entry): fc.Arbitrary<ServiceRow> {
  const hidden = fc.constantFrom<Partial<ServiceRow>>(
    { status: 'draft' },
    { status: 'withdrawn' },
    { visibility: null },
    { visibility: 'PROFESSIONALS' },
    { visibility: 'INTERNAL' },
  )
  return fc
    .tuple(houseOf(entry), hidden, agreed, secretText)
    .map(([house, change, facts, title]) => ({
      ...house,
      ...change,
      facts,
      publicId: 'xxxxxx',
      trust: { ...house.trust, sourceTitle: title, sourceDate: '2011' },
    }))
}

/** A fact on which the houses of an entry do not agree is unknown, as if nobody had said it. */
function disagree(houses: readonly ServiceRow[], entry: Entry, isWished: boolean): ServiceRow[] {
  const [first, ...others] = houses
  if (!isWished || !first || others.length === 0) return [...houses]
  const name = CONFIDENTIAL_FACTS.find((one) => entry.agreed[one] === undefined)
  return name ? [{ ...first, facts: { ...first.facts, [name]: 'yes' } }, ...others] : [...houses]
}

function confidentialSideOf(all: readonly Entry[]): fc.Arbitrary<ServiceRow[]> {
  const sides = all.map((entry) =>
    fc
      .tuple(
        fc.array(houseOf(entry), { minLength: 1, maxLength: 4 }),
        fc.array(hiddenHouseOf(entry), { maxLength: 2 }),
        fc.boolean(),
      )
      .map(([houses, hidden, isWished]) => [...disagree(houses, entry, isWished), ...hidden]),
  )
  return fc.tuple(...sides).map((perEntry) => perEntry.flat())
}

/** The open half is the same in both catalogues. */
const openSide: readonly ServiceRow[] = [
  aService(),
  aService({ publicId: '333333', kind: 'sau', subKind: null, facts: { free: 'yes' } }),
  aService({ publicId: '444444', visibility: 'CONTACT_ONLY', trust: aTrust({ how: 'press' }) }),
]

const pairs = entries.chain((all) =>
  fc
    .tuple(confidentialSideOf(all), confidentialSideOf(all))
    .chain(([left, right]) =>
      fc.tuple(
        fc.constant(all),
        shuffled([...openSide, ...left]),
        shuffled([...openSide, ...right]),
      ),
    ),
)

function shuffled(services: ServiceRow[]): fc.Arbitrary<CatalogueRows> {
  return fc
    .shuffledSubarray(services, { minLength: services.length })
    .map((order) => aCatalogue(order))
}

const bytesOf = (rows: CatalogueRows) =>
  Buffer.from(canonicalBytes(buildContent(rows, TODAY))).toString('utf8')

test('two catalogues that differ only in what is confidential publish the same bytes', {
  timeout: 60_000,
}, () => {
  let differing = 0
  fc.assert(
    fc.property(pairs, ([, left, right]) => {
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
    fc.property(pairs, ([all, left]) => {
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
