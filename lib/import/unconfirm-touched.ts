import type { Listing, OpenListingInput } from '../domain/listing'
import { findTouchedTrust } from '../domain/touched-trust'
import { TRUST_FIELDS, type TrustField } from '../domain/trust'
import { unconfirmed } from '../domain/unconfirmed'

/**
 * The listing after a file, with the file's source behind every field that would otherwise show new
 * words under the day on which somebody confirmed the old ones: she goes there because of that day.
 * What is confirmed by nobody, and what the file itself says of a later day, stays as it is.
 * A confidential listing has one source for all and keeps it.
 * @param incoming what the file says, before it was laid over the catalogue's.
 */
export function unconfirmTouched(current: Listing, next: Listing, incoming: Listing): Listing {
  if (current.exposure !== 'OPEN' || next.exposure !== 'OPEN' || incoming.exposure !== 'OPEN')
    return next
  const touched = findTouchedTrust(current, next)
  const changed = TRUST_FIELDS.flatMap((field) => {
    const day = dayOf(next, field)
    const isKept = day === dayOf(current, field)
    const isTrue = isKept ? !touched.has(field) : day === dayOf(incoming, field)
    return day === null || isTrue ? [] : [[field, unconfirmed(trustOf(incoming, field))]]
  })
  return { ...next, fieldTrust: { ...next.fieldTrust, ...Object.fromEntries(changed) } }
}

const trustOf = ({ fieldTrust, trust }: OpenListingInput, field: TrustField) =>
  fieldTrust[field] ?? trust
const dayOf = (listing: OpenListingInput, field: TrustField) => trustOf(listing, field).verifiedAt
