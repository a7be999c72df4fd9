/** How a fact was checked, weakest first (domain §7). */
export const VERIFIED_HOW = [
  'inferred_from_kind',
  'press',
  'official_source',
  'provider',
  'call',
  'visit',
] as const
export type VerifiedHow = (typeof VERIFIED_HOW)[number]

/** Who said a fact and when. Every published fact has one. */
export interface Trust {
  readonly sourceTitle: string
  /** https only; null for a source that is named by title and date alone. */
  readonly sourceUrl: string | null
  /** Date of the source, as precise as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly sourceDate: string
  readonly how: VerifiedHow
  /** `YYYY-MM-DD` of the provider's, caller's or visitor's own confirmation; null: not yet confirmed. */
  readonly verifiedAt: string | null
}

/** Fields that carry their own trust, visibility and expiry. */
export const TRUST_FIELDS = [
  'name',
  'kind',
  'operator',
  'channels',
  'address',
  'point',
  'directions',
  'journeys',
  'hours',
  'languages',
  'coverage',
  'consequences',
  'documents',
  'money',
  'attention',
  'access',
  'gates',
  'operatingState',
  'capacity',
] as const
export type TrustField = (typeof TRUST_FIELDS)[number]
