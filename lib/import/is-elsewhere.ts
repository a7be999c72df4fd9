import type { OpenListingInput } from '../domain/listing'

type Place = Pick<OpenListingInput['points'][number], 'address' | 'ubigeo'>

/**
 * Does a file lead her to another door? What was said of the way to the old one, and heard there, is
 * nobody's word for the new one. A file that leaves the address out says nothing of it.
 */
export function isElsewhere(before: Place, after: Place): boolean {
  const isOtherAddress = after.address !== null && after.address !== before.address
  return isOtherAddress || after.ubigeo !== before.ubigeo
}
