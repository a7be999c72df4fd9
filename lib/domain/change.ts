/** One field of a listing, before and after; null stands for «not known» and for a new listing. */
export interface FieldChange {
  /** `name`, `channels`, `facts.free`, `fieldTrust.hours` … */
  readonly field: string
  readonly old: unknown
  readonly new: unknown
}
