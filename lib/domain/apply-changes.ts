import type { FieldChange } from './change'
import { NESTED_FIELDS } from './flat-listing'
import { type Listing, listingSchema } from './listing'
import { SERVICE_STATUSES, type ServiceStatus } from './service-status'

/** What a new listing is before anything is said of it; what is left out is not known. */
const NOTHING = {
  gates: [],
  visibility: null,
  subKind: null,
  channels: [],
  points: [],
  coverage: [],
  facts: {},
  fieldVisibility: {},
  fieldTrust: {},
  internalNote: null,
}
const NOTHING_CONFIDENTIAL = { gates: [], visibility: null, facts: {} }

/**
 * A listing with some of its fields changed. Fields that the changes do not name stay as they are
 * now, so that two people who edit different fields both have their way.
 * @param current null for a new listing; the changes then hold `exposure` and its source id too.
 * @returns null when the result is no listing that may be stored.
 */
export function applyChanges(
  current: Listing | null,
  changes: readonly FieldChange[],
): Listing | null {
  const next: Record<string, unknown> = current ? { ...current } : newListing(changes)
  for (const { field, new: value } of changes) {
    const [group = '', name] = field.split(/\.(.*)/s)
    if (field === 'status') continue
    if (name === undefined) next[group] = value
    else if (!NESTED_FIELDS.some((nested) => nested === group)) return null
    else next[group] = withField(next[group], name, value)
  }
  if (next.publicId === null) delete next.publicId
  if (next.consent === null) delete next.consent
  // A listing whose last note has gone is one that never had any.
  if (Object.keys(Object(next.factNotes)).length === 0) delete next.factNotes
  const parsed = listingSchema.safeParse(next)
  return parsed.success ? parsed.data : null
}

/** The status that changes ask for; null when they do not speak of it. */
export function findStatus(changes: readonly FieldChange[]): ServiceStatus | null {
  const wished = changes.find(({ field }) => field === 'status')?.new
  return SERVICE_STATUSES.find((status) => status === wished) ?? null
}

function newListing(changes: readonly FieldChange[]): Record<string, unknown> {
  const exposure = changes.find(({ field }) => field === 'exposure')?.new
  return structuredClone(exposure === 'CONFIDENTIAL' ? NOTHING_CONFIDENTIAL : NOTHING)
}

/** Null takes the field away: what is not known is absent, never `no`. */
function withField(group: unknown, name: string, value: unknown): Record<string, unknown> {
  const { [name]: _, ...others } = { ...Object(group) }
  return value === null ? others : { ...others, [name]: value }
}
