import fc from 'fast-check'
import type { Facts } from '@/lib/domain/attributes'
import { type Trust, VERIFIED_HOW } from '@/lib/domain/trust'
import type { CatalogueRows, ServiceRow } from '@/lib/edition/catalogue-rows'
import { CONFIDENTIAL_FACTS } from '@/lib/edition/from-rows/agreed-facts'
import { aChannel, aHouse, aPoint } from './factories'

/** What an entry says in public: its kind, department, id, source, quarter and agreed facts. */
export interface Entry {
  readonly kind: 'hrt' | 'car'
  /** 2 digits. */
  readonly department: string
  readonly publicId: string
  readonly sourceTitle: string
  readonly quarter: readonly [year: number, quarter: number]
  readonly agreed: Facts
}

/** Two catalogues that say the same in public, and differ in everything that is confidential. */
export interface ConfidentialPair {
  readonly entries: readonly Entry[]
  readonly left: CatalogueRows
  readonly right: CatalogueRows
}

interface PairWish {
  /** Which entries there are is public knowledge: a department has help of this kind, or has not. */
  readonly entries: fc.Arbitrary<readonly Entry[]>
  /** The open half, the same in both. */
  readonly shared: CatalogueRows
  /** Of one entry. */
  readonly maxHouses: number
}

/** The rows of each side stand in an order of their own: a database promises none. */
export function confidentialPairs({
  entries,
  shared,
  maxHouses,
}: PairWish): fc.Arbitrary<ConfidentialPair> {
  return entries.chain((all) => {
    const side = confidentialSideOf(all, maxHouses).chain((houses) => shuffled(shared, houses))
    return fc.record({ entries: fc.constant(all), left: side, right: side })
  })
}

const publicFact = fc.constantFrom(
  ...CONFIDENTIAL_FACTS.filter((name) => !/^(?:age|child.*Max|answered|starts|asks)/.test(name)),
)

/** What an entry says besides its kind, department and id. */
export const publicFace: fc.Arbitrary<Pick<Entry, 'sourceTitle' | 'quarter' | 'agreed'>> =
  fc.record({
    sourceTitle: fc.constantFrom('Directorio Inventado', 'Guía Ficticia'),
    quarter: fc.tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 0, max: 3 })),
    agreed: fc
      .uniqueArray(fc.tuple(publicFact, fc.constantFrom('yes', 'no')), {
        maxLength: 6,
        selector: ([name]) => name,
      })
      .map((pairs): Facts => Object.fromEntries(pairs)),
  })

function shuffled(shared: CatalogueRows, houses: readonly ServiceRow[]) {
  return fc.record({
    services: inAnyOrder([...shared.services, ...houses]),
    places: inAnyOrder(shared.places),
    aliases: inAnyOrder(shared.aliases),
  })
}

function inAnyOrder<Row>(rows: readonly Row[]): fc.Arbitrary<Row[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length })
}

function confidentialSideOf(
  all: readonly Entry[],
  maxHouses: number,
): fc.Arbitrary<readonly ServiceRow[]> {
  const sides = all.map((entry) =>
    fc
      .tuple(
        fc.array(houseOf(entry), { minLength: 1, maxLength: maxHouses, size: 'max' }),
        fc.array(hiddenHouseOf(entry), { maxLength: 2 }),
        fc.boolean(),
      )
      .map(([houses, hidden, isWished]) => [...disagree(houses, entry, isWished), ...hidden]),
  )
  return fc.tuple(...sides).map((perEntry) => perEntry.flat())
}

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
    .tuple(houseOf(entry), hidden, publicFace, secretText)
    .map(([house, change, { agreed }, title]) => ({
      ...house,
      ...change,
      facts: agreed,
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

/** Text that a keeper might have typed, street, number and all. */
const secretText = fc.string({ unit: 'grapheme', maxLength: 40 })

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

function trustOf(entry: Entry): fc.Arbitrary<Trust> {
  return fc.record({
    sourceTitle: fc.constant(entry.sourceTitle),
    sourceUrl: fc.option(fc.webUrl({ validSchemes: ['https'] })),
    sourceDate: dayWithin(entry.quarter),
    how: fc.constantFrom(...VERIFIED_HOW),
    verifiedAt: fc.option(dayWithin(entry.quarter)),
  })
}

function dayWithin([year, quarter]: Entry['quarter']) {
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.option(fc.integer({ min: 1, max: 28 })))
    .map(([month, day]) => {
      const start = `${year}-${String(quarter * 3 + month).padStart(2, '0')}`
      return day === null ? start : `${start}-${String(day).padStart(2, '0')}`
    })
}
