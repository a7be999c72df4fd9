import { TRUST_FIELDS, type Trust, type TrustField } from '../../domain/trust'
import type { ServiceRow } from '../catalogue-rows'

/**
 * Who said it and when.
 * @param withUrl false for a listing that gives no more than how to make contact: the page behind
 * the address may print the street that the organisation keeps back.
 */
export function publicTrust(trust: Trust, withUrl: boolean): Trust {
  return {
    sourceTitle: trust.sourceTitle,
    sourceUrl: withUrl ? trust.sourceUrl : null,
    sourceDate: trust.sourceDate,
    how: trust.how,
    verifiedAt: trust.verifiedAt,
  }
}

/** The trust of each field that leaves and was said by another source, or on another day. */
export function publicFieldTrust(
  row: ServiceRow,
  leaves: (field: TrustField) => boolean,
  withUrl: boolean,
): Partial<Record<TrustField, Trust>> {
  const differing: Partial<Record<TrustField, Trust>> = {}
  const whole = JSON.stringify(publicTrust(row.trust, withUrl))
  for (const field of TRUST_FIELDS) {
    const said = row.fieldTrust[field]
    if (!said || !leaves(field)) continue
    const own = publicTrust(said, withUrl)
    if (JSON.stringify(own) !== whole) differing[field] = own
  }
  return differing
}
