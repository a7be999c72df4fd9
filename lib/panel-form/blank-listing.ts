import type { OpenListingInput } from '../domain/listing'
import { ownWord } from '../domain/own-word'

interface Words {
  /** Who answers for it, and whose word everything in it is until another source is named. */
  readonly operator: string
  /** `YYYY-MM-DD` in Lima. */
  readonly today: string
}

/**
 * An open listing of which nothing is said yet, to begin a form with. Nobody outside may read it until
 * somebody chooses so. There is none of a safe house: its kinds and departments have their entries.
 */
export function blankListing({ operator, today }: Words): OpenListingInput {
  return {
    sourceId: 'nueva',
    exposure: 'OPEN',
    kind: 'cem',
    subKind: null,
    name: '',
    operator,
    gates: [],
    visibility: null,
    channels: [],
    points: [],
    coverage: [],
    facts: {},
    fieldVisibility: {},
    trust: ownWord(operator, today),
    fieldTrust: {},
    internalNote: null,
  }
}
