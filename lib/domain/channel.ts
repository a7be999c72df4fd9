/** How a person reaches a service without going there. */
export const CHANNEL_KINDS = ['short_code', 'phone', 'whatsapp', 'sms', 'web_chat', 'url'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** A short code or an E.164 number of Peru: the only shapes that may ever become a `tel:` link. */
export const DIALABLE = /^(?:\+51\d{8,9}|0800\d{5}|\d{3,4})$/

/**
 * The number as people read it aloud. Digits only are grouped, none is added or lost.
 * @param value E.164 (`+51994800533`), a short code (`100`) or a toll-free number (`080015170`).
 * @returns `994 800 533`, `(01) 311 0300`, `(066) 312 345`, `0800 15170`, `100`.
 * @throws when the value is not dialable: a wrong number must fail in a build, not on a phone.
 */
export function formatPhone(value: string): string {
  if (!DIALABLE.test(value))
    throw new Error(`phone: got "${value}", expected +51…, 0800… or a short code`)
  if (value.startsWith('0800')) return `0800 ${value.slice(4)}`
  if (!value.startsWith('+51')) return value
  const national = value.slice(3)
  if (national.length === 9) return national.replace(/(...)(...)(...)/, '$1 $2 $3')
  // Lima's area code has one digit, every other one two (MTC numbering plan).
  if (national.startsWith('1')) return national.replace(/1(...)(....)/, '(01) $1 $2')
  return national.replace(/(..)(...)(...)/, '(0$1) $2 $3')
}

/** The address behind the link; the digits are those of the catalogue. */
export function telHref(value: string): string {
  if (!DIALABLE.test(value))
    throw new Error(`phone: got "${value}", expected +51…, 0800… or a short code`)
  return `tel:${value}`
}
