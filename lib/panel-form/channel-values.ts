import type { ChannelKind } from '../domain/channel'
import type { OpenListingInput } from '../domain/listing'
import { parsePhone } from '../import/phone'
import { type FormValues, recordAt, textAt } from './form-values'
import { hoursFromValues } from './hours-from-values'
import { hoursToValues } from './hours-to-values'
import { languagesFromValues, languagesToValues } from './language-values'
import { phoneText } from './phone-text'
import { toPlainText } from './to-plain-text'

type Channel = OpenListingInput['channels'][number]

const WEB: readonly string[] = ['web_chat', 'url'] satisfies ChannelKind[]

/** A channel as a form shows it. */
export function channelToValues(channel: Channel): FormValues {
  return {
    kind: channel.kind,
    value: WEB.includes(channel.kind) ? channel.value : phoneText(channel.value),
    menu: channel.menu ?? '',
    free: channel.free,
    visibility: channel.visibility ?? '',
    hours: hoursToValues(channel.hours),
    languages: languagesToValues(channel.languages),
  }
}

/**
 * A candidate for the schema of channels. A number is taken as people write it; one that cannot be
 * dialled stays as it was typed, and the schema refuses it.
 * @param current the listing's channels, that of the same place first: an old number that is left
 * alone stays, digit for digit.
 */
export function channelFromValues(values: FormValues, current: readonly Channel[]): unknown {
  const typed = toPlainText(textAt(values, 'value'))
  const kind = textAt(values, 'kind')
  const known = current.find((channel) => channel.value === typed && channel.kind === kind)
  const reached = known ?? reach(kind, typed)
  const before = current.find(({ value }) => value === reached.value)
  return {
    kind: reached.kind,
    value: reached.value,
    menu: textAt(values, 'menu').trim() || null,
    free: textAt(values, 'free') || 'unknown',
    visibility: textAt(values, 'visibility') || null,
    hours: hoursFromValues(recordAt(values, 'hours'), before?.hours ?? null),
    languages: languagesFromValues(values),
  }
}

function reach(kind: string, typed: string): { kind: string; value: string } {
  if (WEB.includes(kind)) return { kind, value: typed }
  const phone = parsePhone(typed)
  if (!('value' in phone)) return { kind, value: typed }
  // A national short number is one whatever kind was picked; WhatsApp and text need a real one.
  const isCall = kind === 'phone' || kind === 'short_code'
  return { kind: isCall ? phone.kind : kind, value: phone.value }
}
