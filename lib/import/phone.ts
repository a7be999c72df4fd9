import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { type ChannelKind, DIALABLE } from '../domain/channel'
import { isNationalNumber } from '../domain/national-numbers'

/** A number that can be dialled, or what was expected instead. */
export type ParsedPhone =
  | { readonly kind: Extract<ChannelKind, 'short_code' | 'phone'>; readonly value: string }
  | { readonly expected: string }

const EXPECTED =
  'a Peruvian number: 9 digits that begin with 9, (0xx) and 6 digits, (01) and 7, 0800 and 5, ' +
  'or a national short number'

/**
 * A phone as people write it → what is dialled. No digit is added but the country's, none is lost.
 * Premium-rate numbers, extensions, `*`, `#` and pauses are refused: she would pay or get nowhere.
 */
export function parsePhone(text: string): ParsedPhone {
  // Asked before the library, which calls 100 and 105 invalid.
  if (isNationalNumber(text)) return { kind: 'short_code', value: text }
  if (!/^\+?[\d\s().-]{7,20}$/.test(text)) return { expected: EXPECTED }

  const digits = text.replace(/\D/g, '')
  if (/^0800\d{5}$/.test(digits)) return { kind: 'phone', value: digits }
  const phone = parsePhoneNumberFromString(text, 'PE')
  const type = phone?.getType()
  if (!phone?.isValid() || phone.country !== 'PE') return { expected: EXPECTED }
  if (type !== 'MOBILE' && type !== 'FIXED_LINE' && type !== 'FIXED_LINE_OR_MOBILE') {
    return { expected: `${EXPECTED}; not a premium or special-rate one` }
  }
  const kept = phone.number.endsWith(digits.replace(/^(?:51|0)/, ''))
  return kept && DIALABLE.test(phone.number)
    ? { kind: 'phone', value: phone.number }
    : { expected: EXPECTED }
}
