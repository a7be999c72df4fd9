import { FIELD_OF_FACT } from './field-of-fact'
import { findChanges } from './find-changes'
import type { Listing, OpenListingInput } from './listing'
import type { Hours } from './opening-hours'
import { ownWord } from './own-word'
import type { TrustField } from './trust'

type Point = OpenListingInput['points'][number]

/** Part of a point → whose age and source it is. */
const OF_POINT: Readonly<Record<keyof Point, TrustField>> = {
  address: 'address',
  ubigeo: 'address',
  lat: 'point',
  lng: 'point',
  precision: 'point',
  directions: 'directions',
  hours: 'hours',
  languages: 'languages',
}
const OF_LISTING: Readonly<Record<string, TrustField>> = {
  name: 'name',
  operator: 'operator',
  kind: 'kind',
  subKind: 'kind',
  channels: 'channels',
  coverage: 'coverage',
  gates: 'gates',
}
const OF_FACT: Readonly<Record<string, TrustField>> = FIELD_OF_FACT

/**
 * The listing with the provider's own word behind every field that she changed, as of today; the rest
 * keeps its source and its age. Hours that she typed are no longer those of every such service.
 * A confidential listing has one source for all and keeps it.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function stampTrust(current: Listing, next: Listing, today: string): Listing {
  if (current.exposure !== 'OPEN' || next.exposure !== 'OPEN') return next
  const trust = ownWord(next.operator, today)
  const fields = new Set(findChanges(current, next).flatMap(({ field }) => fieldsOf(field)))
  for (const field of findPointFields(current.points, next.points)) fields.add(field)
  const stamped = Object.fromEntries([...fields].map((field) => [field, trust]))
  return {
    ...next,
    fieldTrust: { ...next.fieldTrust, ...stamped },
    points: next.points.map((point, at) => ({
      ...point,
      hours: stampHours(current.points[at]?.hours ?? null, point.hours),
    })),
    channels: next.channels.map((channel, at) => {
      const same = [...current.channels.slice(at, at + 1), ...current.channels]
      const before = same.find(({ value }) => value === channel.value)
      const { hours } = channel
      return { ...channel, hours: hours && stampHours(before?.hours ?? null, hours) }
    }),
  }
}

function fieldsOf(field: string): TrustField[] {
  const [group = '', name = ''] = field.split('.')
  const found = group === 'facts' ? OF_FACT[name] : OF_LISTING[group]
  return found ? [found] : []
}

function findPointFields(before: readonly Point[], after: readonly Point[]): TrustField[] {
  return after.flatMap((point, at) =>
    Object.entries(OF_POINT).flatMap(([part, field]) => {
      const old: Record<string, unknown> = { ...before[at] }
      const now: Record<string, unknown> = { ...point }
      return isSame(old[part], now[part]) ? [] : [field]
    }),
  )
}

function stampHours(before: Hours | null, after: Point['hours']): Point['hours'] {
  return isSame(before, after) || after.state === 'unknown' ? after : { ...after, how: 'provider' }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
