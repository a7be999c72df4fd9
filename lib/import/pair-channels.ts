import type { OpenListingInput } from '../domain/listing'
import { WEB_KINDS } from './web-kinds'

type Channel = OpenListingInput['channels'][number]

/**
 * What a row has for each number and web address of the catalogue, by their values there. One that is
 * not in the map is not in the row any more.
 */
export function pairChannels(
  current: readonly Channel[],
  incoming: readonly Channel[],
  columns: ReadonlySet<string>,
): ReadonlyMap<string, Channel> {
  const web = current.filter(isWeb)
  return new Map([
    ...pairNumbers(
      current.filter((channel) => !isWeb(channel)),
      incoming.filter((channel) => !isWeb(channel)),
    ),
    ...(columns.has('url') ? pairWeb(web, incoming.find(isWeb)) : web.map(toItself)),
  ])
}

const isWeb = ({ kind }: Channel) => WEB_KINDS.includes(kind)
const toItself = (channel: Channel) => [channel.value, channel] as const

/** A number that stands where another stood, among as many, is that one mended: it stays a WhatsApp. */
function pairNumbers(
  current: readonly Channel[],
  incoming: readonly Channel[],
): [string, Channel][] {
  const before = current.filter(({ value }, at) => firstOf(current, value) === at)
  return before.flatMap((channel, at) => {
    const same = incoming.find(({ value }) => value === channel.value)
    if (same) return [[channel.value, same]]
    const mended = incoming.length === before.length ? incoming[at] : undefined
    const isKnown = before.some(({ value }) => value === mended?.value)
    return mended && !isKnown && sortOf(mended) === sortOf(channel) ? [[channel.value, mended]] : []
  })
}

function firstOf(channels: readonly Channel[], value: string): number {
  return channels.findIndex((one) => one.value === value)
}

/** A mobile never stands in for a landline: WhatsApp would lead nowhere. */
function sortOf({ kind, value }: Channel): string {
  if (kind === 'short_code') return 'short'
  return /^\+519\d{8}$/.test(value) ? 'mobile' : 'line'
}

/** The cell has the first address; the others have none, and stay. */
function pairWeb(
  [first, ...others]: readonly Channel[],
  said: Channel | undefined,
): (readonly [string, Channel])[] {
  const kept = others
    .filter(({ value }) => value !== first?.value)
    .map((channel) => [channel.value, channel.value === said?.value ? said : channel] as const)
  const isAnother = kept.some(([, channel]) => channel === said)
  return !first || !said || isAnother ? kept : [[first.value, said], ...kept]
}
