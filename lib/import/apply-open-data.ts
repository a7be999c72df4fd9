import { CLOSED_STATES, type Facts } from '../domain/attributes'
import { isSameValue } from '../domain/is-same-value'
import { KINDS, type KindCode } from '../domain/kind'
import {
  type ConfidentialListingInput,
  type Listing,
  listingSchema,
  type OpenListingInput,
} from '../domain/listing'
import { departmentOf } from '../edition/from-rows/public-coverage'
import { publicGates } from '../edition/from-rows/public-gates'
import { quarterStart } from '../edition/from-rows/quarter-start'
import { trustColumns } from './columns'
import { joinNotes } from './join-notes'
import { mergeChannels } from './merge-channels'
import { mergeFactNotes } from './merge-fact-notes'
import { mergePoints } from './merge-points'
import { mergeTrust } from './merge-trust'
import type { Said } from './said'

/**
 * The listing as it would be after a file of open data, HSDS or GeoJSON. Such a file tells what
 * everybody may read: what it leaves out may be held back here, so nothing is emptied by it, and what
 * the edition writes coarser than the catalogue is no other word.
 */
export function applyOpenData(current: Listing, incoming: Listing, said: Said): Listing {
  if (incoming.exposure === 'CONFIDENTIAL')
    return current.exposure === 'CONFIDENTIAL' ? applySecret(current, incoming) : incoming
  if (current.exposure !== 'OPEN') return incoming
  const { columns } = said
  const saysHow = (field: string) => columns.has(trustColumns(field).how)
  const { factNotes: _, ...before } = current
  const facts = applyFacts(current, incoming)
  return listingSchema.parse({
    ...before,
    ...{ kind: incoming.kind, name: incoming.name },
    subKind:
      incoming.kind === current.kind ? (incoming.subKind ?? current.subKind) : incoming.subKind,
    // Held back there: the words that stand for it are nobody's name.
    operator:
      incoming.fieldVisibility.operator === 'INTERNAL' ? current.operator : incoming.operator,
    gates: columns.has('gates') ? applyGates(current, incoming) : current.gates,
    channels: mergeChannels(current, incoming.channels, said),
    points: mergePoints(current, incoming.points, said),
    coverage: columns.has('coverage') ? applyCoverage(current, incoming) : current.coverage,
    facts,
    ...mergeFactNotes(current, incoming, facts, columns),
    trust: mergeTrust(current.trust, incoming.trust, saysHow('')),
    fieldTrust: {
      ...current.fieldTrust,
      ...Object.fromEntries(
        Object.entries(incoming.fieldTrust).map(([field, trust]) => [
          field,
          mergeTrust(fieldTrustOf(current, field), trust, saysHow(field)),
        ]),
      ),
    },
    internalNote: columns.has('notes')
      ? joinNotes(current.internalNote, incoming.internalNote)
      : current.internalNote,
  })
}

const fieldTrustOf = ({ fieldTrust }: OpenListingInput, field: string) =>
  Object.entries(fieldTrust).find(([name]) => name === field)?.[1]

/** An entry's gates and day are its kind's and its quarter's in every file, however finer they are here. */
function applySecret(
  current: ConfidentialListingInput,
  incoming: ConfidentialListingInput,
): Listing {
  const { sourceTitle, sourceDate } = incoming.trust
  const isSame =
    sourceTitle === current.trust.sourceTitle &&
    (sourceDate === current.trust.sourceDate ||
      sourceDate === quarterStart(current.trust.sourceDate))
  return listingSchema.parse({
    ...current,
    facts: { ...current.facts, ...incoming.facts },
    trust: isSame ? current.trust : incoming.trust,
  })
}

/** An edition has them in the order of kinds, without those that no page names. */
function applyGates(current: OpenListingInput, incoming: OpenListingInput): KindCode[] {
  const isSame = isSameValue(publicGates(current.gates), publicGates(incoming.gates))
  return isSame ? current.gates : incoming.gates
}

/** An edition has them sorted, and where they or the doors are kept back their departments alone. */
function applyCoverage(
  { coverage, points }: OpenListingInput,
  incoming: OpenListingInput,
): string[] {
  const own = coverage.map(departmentOf)
  const based = points.map(({ ubigeo }) => departmentOf(ubigeo))
  const said = onceSorted(incoming.coverage)
  const isSame = [coverage, own, based, [...own, ...based]].some((codes) =>
    isSameValue(onceSorted(codes), said),
  )
  return isSame ? coverage : incoming.coverage
}

const onceSorted = (codes: readonly string[]) => [...new Set(codes)].sort()

function applyFacts(current: OpenListingInput, { kind, facts }: OpenListingInput): Facts {
  const { answeredBy, ...others } = facts
  // Who answers is the kind's own word in an edition, wherever a listing says nothing of it.
  const isOfKind = answeredBy === KINDS[kind].answeredBy
  const { until, ...known } = {
    ...current.facts,
    ...others,
    ...(answeredBy !== undefined && !isOfKind && { answeredBy }),
  }
  const isShut = CLOSED_STATES.some((state) => state === known.operatingState)
  return until !== undefined && isShut ? { ...known, until } : known
}
