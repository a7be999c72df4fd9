import type { PublicChannel } from '@/lib/edition/public-listing'
import { stableUuid } from '../stable-uuid'
import type { Words } from '../words'
import { type Link, toRecord } from './to-attribute'
import { toLanguage } from './to-language'

const TYPES = {
  short_code: 'voice',
  phone: 'voice',
  whatsapp: 'cell',
  sms: 'text',
  web_chat: 'voice',
  url: 'voice',
} as const

/** What both a number and a web address carry beside themselves. */
function toRecords(link: Link, { kind, menu, free, hours }: PublicChannel, at: number) {
  return [
    ...toRecord(link, 'channel_kind', kind),
    ...toRecord(link, 'position', String(at)),
    ...toRecord(link, 'menu', menu),
    ...toRecord(link, 'free', free),
    ...toRecord(link, 'hours', hours && JSON.stringify(hours)),
  ]
}

/** A number of a service, digits as the catalogue has them: short codes as they are, others E.164. */
export function toPhone(channel: PublicChannel, at: number, serviceId: string, words: Words) {
  const id = stableUuid('phone', serviceId, channel.kind, channel.value)
  return {
    id,
    service_id: serviceId,
    number: channel.value,
    type: TYPES[channel.kind],
    // Not `extension`: that is dialled at once, and this is pressed once somebody answers.
    ...(channel.menu !== null && { description: words.menu(channel.menu) }),
    ...(channel.languages.length > 0 && {
      languages: channel.languages.map((language, nth) =>
        toLanguage(language, nth, { phone_id: id }, words),
      ),
    }),
    attributes: toRecords({ entity: 'phone', id }, channel, at),
  }
}

/** A chat or a page of a service. */
export function toUrl(channel: PublicChannel, at: number, serviceId: string) {
  const id = stableUuid('url', serviceId, channel.kind, channel.value)
  const link = { entity: 'url', id } as const
  const spoken = channel.languages.flatMap(({ code, form, days, confirmedBy }) => [
    ...toRecord(link, 'form', `${code} ${form}`, { key: code }),
    ...toRecord(link, 'days', days.length > 0 ? `${code} ${days.join(',')}` : null, { key: code }),
    ...toRecord(link, 'confirmed_by', confirmedBy ? `${code} ${confirmedBy}` : null, { key: code }),
  ])
  return {
    id,
    url: channel.value,
    service_id: serviceId,
    attributes: [...toRecords(link, channel, at), ...spoken],
  }
}
