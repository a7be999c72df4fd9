import { FIELD_OF_FACT } from './field-of-fact'
import { findChanges } from './find-changes'
import { findEarlierChannel } from './find-earlier-channel'
import { isSameValue } from './is-same-value'
import type { Listing, OpenListingInput } from './listing'
import type { TrustField } from './trust'

type Point = OpenListingInput['points'][number]
type Channel = OpenListingInput['channels'][number]

/** Part of a point → whose age and source it is. */
const OF_POINT: Readonly<Record<keyof Point, TrustField>> = {
  address: 'address',
  ubigeo: 'address',
  lat: 'point',
  lng: 'point',
  precision: 'point',
  directions: 'directions',
  journeys: 'journeys',
  hours: 'hours',
  languages: 'languages',
}
/** Parts of a number that have an age and a source of their own, as a door's have; all else is the channels'. */
const OF_CHANNEL = ['hours', 'languages'] as const
const NO_CHANNEL = { hours: null, languages: [] }
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
 * The fields whose source and age no longer say the truth once one listing has become the other. None
 * for a confidential listing: it has one source for all.
 */
export function findTouchedTrust(current: Listing, next: Listing): ReadonlySet<TrustField> {
  if (current.exposure !== 'OPEN' || next.exposure !== 'OPEN') return new Set()
  return new Set([
    ...findChanges(current, next).flatMap(({ field }) => fieldsOf(field)),
    ...findPointFields(current.points, next.points),
    ...findChannelFields(current.channels, next.channels),
  ])
}

function fieldsOf(field: string): TrustField[] {
  const [group = '', name = ''] = field.split('.')
  const isOfFact = group === 'facts' || group === 'factNotes'
  const found = isOfFact ? OF_FACT[name] : OF_LISTING[group]
  return found ? [found] : []
}

function findPointFields(before: readonly Point[], after: readonly Point[]): TrustField[] {
  return after.flatMap((point, at) =>
    Object.entries(OF_POINT).flatMap(([part, field]) => {
      const old: Record<string, unknown> = { ...before[at] }
      const now: Record<string, unknown> = { ...point }
      return isSameValue(old[part], now[part]) ? [] : [field]
    }),
  )
}

function findChannelFields(before: readonly Channel[], after: readonly Channel[]): TrustField[] {
  return after.flatMap((channel, at) => {
    const old = findEarlierChannel(before, after, at) ?? NO_CHANNEL
    return OF_CHANNEL.filter((part) => !isSameValue(old[part], channel[part]))
  })
}
