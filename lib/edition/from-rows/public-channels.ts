import { type ChannelKind, DIALABLE } from '../../domain/channel'
import { KINDS } from '../../domain/kind'
import { isNationalNumber } from '../../domain/national-numbers'
import type { ChannelRow, ServiceRow } from '../catalogue-rows'
import type { PublicChannel } from '../public-listing'
import { isContact } from './levels'
import { publicHours } from './public-hours'
import { publicLanguages } from './public-languages'

/**
 * The ways to call or write that may leave, in the catalogue's order: the first is the one to try. One
 * that may not answer comes after the others.
 * A channel without a level of its own has that of the listing's channels.
 * @param aggressorNumbers numbers that also ring where aggressors are attended; none of them leaves.
 * @throws when a number that would leave cannot be dialled: a wrong number must stop a publication,
 * not a frightened person's only call.
 */
export function publicChannels(
  row: ServiceRow,
  aggressorNumbers: ReadonlySet<string>,
  today: string,
): PublicChannel[] {
  if (!isContact(row, 'channels')) return []
  const leaving = row.channels.filter(isOpen)
  const answering = leaving.filter(({ mayNotAnswer }) => !mayNotAnswer)
  const others = leaving.filter(({ mayNotAnswer }) => mayNotAnswer)
  return [...answering, ...others].flatMap((channel) => {
    if (aggressorNumbers.has(channel.value)) return []
    requireReachable(row, channel)
    const free = channel.free === 'unknown' ? {} : { free: channel.free }
    return {
      kind: channel.kind,
      value: channel.value,
      menu: channel.menu,
      ...free,
      hours: channel.hours && isContact(row, 'hours') ? publicHours(channel.hours, today) : null,
      languages: isContact(row, 'languages') ? publicLanguages(channel.languages) : [],
      ...(channel.mayNotAnswer && { mayNotAnswer: true as const }),
    }
  })
}

/** Every number of a service for aggressors, whatever its status: an old one may still ring there. */
export function findAggressorNumbers(services: readonly ServiceRow[]): ReadonlySet<string> {
  const numbers = services
    .filter(({ kind }) => KINDS[kind].publication === 'never')
    .flatMap(({ channels }) => channels.map(({ value }) => value))
  return new Set(numbers.filter((value) => !isNationalNumber(value)))
}

function isOpen({ visibility }: ChannelRow): boolean {
  return visibility === null || visibility === 'PUBLIC' || visibility === 'CONTACT_ONLY'
}

const WEB: readonly ChannelKind[] = ['web_chat', 'url']

function requireReachable(row: ServiceRow, { kind, value }: ChannelRow): void {
  const isWeb = WEB.includes(kind)
  if (isWeb ? /^https:\/\/[^\s/]/.test(value) : DIALABLE.test(value)) return
  throw new Error(
    `listing ${row.publicId}, channel ${kind}: got ${JSON.stringify(value)}, expected ` +
      `${isWeb ? 'an https:// address' : '+51…, 0800… or a short code'}; correct it in the catalogue`,
  )
}
