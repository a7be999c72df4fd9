import fc from 'fast-check'
import {
  type ConfidentialPair,
  confidentialPairs,
  type Entry,
  publicFace,
} from '../confidential-pairs'
import { shippedRows } from '../shipped-edition'

const SEED = 20_261_124
const MAX_HOUSES = 40

/** Where an entry stands, and under which address. */
type Spot = Pick<Entry, 'kind' | 'department' | 'publicId'>

/** Of this kind none is shipped. */
const HOMES: readonly Spot[] = ['08', '15', '17', '21'].map((department, at) => ({
  kind: 'car',
  department,
  publicId: `ccccc${at + 2}`,
}))

/**
 * Pairs of catalogues of the whole country: the shipped services and places, with houses behind some
 * of the shipped entries, one to forty each. The same pairs in every process that asks.
 */
export function shippedPairs(count: number): ConfidentialPair[] {
  const { services, ...country } = shippedRows()
  const open = services.filter(({ exposure }) => exposure === 'OPEN')
  const shelters = services.flatMap(({ exposure, publicId, coverage }): Spot[] =>
    exposure === 'OPEN' ? [] : [{ kind: 'hrt', department: coverage[0] ?? '', publicId }],
  )
  const pairs = confidentialPairs({
    entries: entriesAt([...shelters, ...HOMES]),
    shared: { ...country, services: open },
    maxHouses: MAX_HOUSES,
  })
  return fc.sample(pairs, { numRuns: count, seed: SEED })
}

function entriesAt(spots: readonly Spot[]): fc.Arbitrary<readonly Entry[]> {
  return fc
    .shuffledSubarray([...spots], { minLength: 6, maxLength: 8 })
    .chain((some) =>
      fc.tuple(...some.map((spot) => publicFace.map((face): Entry => ({ ...face, ...spot })))),
    )
}
