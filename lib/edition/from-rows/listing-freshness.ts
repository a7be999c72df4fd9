import { type Freshness, freshnessOf } from '../../domain/freshness'
import { isNationalNumber } from '../../domain/national-numbers'
import type { ServiceRow } from '../catalogue-rows'
import type { PublicChannel, PublicPoint } from '../public-listing'

/**
 * What has become of the field people rely on first: the phone, else the address, else the gates.
 * National numbers do not count: she must not hesitate, so they never carry a doubt mark (domain §7).
 */
export function listingFreshness(
  row: ServiceRow,
  channels: readonly PublicChannel[],
  points: readonly PublicPoint[],
  today: string,
): Freshness {
  const ages = (field: 'channels' | 'address' | 'gates') =>
    freshnessOf(field, row.fieldTrust[field] ?? row.trust, today)
  if (channels.some(({ value }) => !isNationalNumber(value))) return ages('channels')
  if (channels.length > 0) return 'current'
  return ages(points.length > 0 ? 'address' : 'gates')
}
