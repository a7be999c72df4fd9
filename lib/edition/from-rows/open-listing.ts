import { CLOSED_STATES, type Facts } from '../../domain/attributes'
import { FIELD_OF_FACT } from '../../domain/field-of-fact'
import { freshnessOf } from '../../domain/freshness'
import { KINDS } from '../../domain/kind'
import { isNationalNumber } from '../../domain/national-numbers'
import { type Hours, UNKNOWN_HOURS } from '../../domain/opening-hours'
import type { TrustField } from '../../domain/trust'
import { visibilityInForce } from '../../domain/visibility'
import type { PublishedRow } from '../catalogue-rows'
import type { OpenListing } from '../public-listing'
import { hasOldHours } from './has-old-hours'
import { isContact, isPublic } from './levels'
import { listingFreshness } from './listing-freshness'
import { publicChannels } from './public-channels'
import { publicCoverage } from './public-coverage'
import { publicFactNotes } from './public-fact-notes'
import { publicFacts } from './public-facts'
import { publicGates } from './public-gates'
import { publicPoints } from './public-points'
import { publicFieldTrust, publicTrust } from './public-trust'

/**
 * What everybody may read of an open service, or null when that is nothing or would lead nowhere:
 * a name without a way to reach it only raises a hope (domain rule 13).
 */
export function openListing(
  row: PublishedRow,
  aggressorNumbers: ReadonlySet<string>,
  today: string,
): OpenListing | null {
  if (!isContact(row, 'name') || !isContact(row, 'kind')) return null
  const contactOnly = visibilityInForce(row.visibility, 'PUBLIC') !== 'PUBLIC'
  const leaves = (field: TrustField) => (isContactField(field) ? isContact : isPublic)(row, field)
  const facts = contactOnly ? {} : openFacts(row, today)
  const channels = publicChannels(row, aggressorNumbers, today).map(unlessShut(facts))
  const points = publicPoints(row, today).map(unlessShut(facts))
  const gates = isPublic(row, 'gates') ? publicGates(row.gates) : []
  const hasDoor = points.some(({ address, precision }) => address !== null || precision === 'exact')
  if (channels.length === 0 && !hasDoor && gates.length === 0) return null
  const freshness = listingFreshness(row, channels, points, today)
  return {
    id: row.publicId,
    exposure: 'OPEN',
    kind: row.kind,
    subKind: row.subKind,
    name: row.name,
    operator: isPublic(row, 'operator') ? row.operator : '',
    gates,
    channels,
    points,
    coverage: publicCoverage(row),
    facts,
    ...publicFactNotes(row.factNotes, (fact) => isPublic(row, FIELD_OF_FACT[fact])),
    freshness,
    trust: publicTrust(row.trust, !contactOnly),
    fieldTrust: publicFieldTrust(row, leaves, !contactOnly),
    contactOnly,
    ...(facts.until !== undefined && facts.until < today && { isStateOver: true as const }),
    ...(freshness === 'current' &&
      // A number of the whole country carries no doubt.
      !(points.length === 0 && channels.every(({ value }) => isNationalNumber(value))) &&
      hasOldHours(row, [...points, ...channels], today) && { hasOldHours: true as const }),
  }
}

/** The hours of a door that is shut open nothing: no page, filter or map may say «abierto» by them. */
function unlessShut({ operatingState }: Facts) {
  const isShut = CLOSED_STATES.some((state) => state === operatingState)
  return <Part extends { readonly hours: Hours | null }>(part: Part): Part =>
    isShut ? { ...part, hours: part.hours && UNKNOWN_HOURS } : part
}

const CONTACT_FIELDS: readonly TrustField[] = ['name', 'kind', 'channels', 'hours', 'languages']

function isContactField(field: TrustField): boolean {
  return CONTACT_FIELDS.includes(field)
}

function openFacts(row: PublishedRow, today: string): Facts {
  const capacityTrust = row.fieldTrust.capacity ?? row.trust
  const known = publicFacts(row.facts, (name) => {
    const field = FIELD_OF_FACT[name]
    if (!isPublic(row, field)) return false
    // «Hay cupo» of the day before yesterday sends her to a full house.
    return field !== 'capacity' || freshnessOf('capacity', capacityTrust, today) === 'current'
  })
  const { answeredBy } = KINDS[row.kind]
  if (answeredBy === 'unknown') return known
  // Police stay police whatever a listing says: who answers is what she decides by.
  const isFixed = answeredBy === 'police' || answeredBy === 'prosecutor'
  return isFixed ? { ...known, answeredBy } : { answeredBy, ...known }
}
