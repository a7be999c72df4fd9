import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { type ChannelKind, DIALABLE } from '../domain/channel'
import { isNationalNumber } from '../domain/national-numbers'

/** A number that can be dialled, or what was expected instead. */
export type ParsedPhone =
  | { readonly kind: Extract<ChannelKind, 'short_code' | 'phone'>; readonly value: string }
  | { readonly code: 'phone' | 'phonePremium' }

const WRONG = { code: 'phone' } as const

/**
 * A phone as people write it → what is dialled. No digit is added but the country's, none is lost.
 * Premium-rate numbers, extensions, `*`, `#` and pauses are refused: she would pay or get nowhere.
 */
export function parsePhone(text: string): ParsedPhone {
  // Asked before the library, which calls 100 and 105 invalid.
  if (isNationalNumber(text)) return { kind: 'short_code', value: text }
  if (!/^\+?[\d\s().-]{7,20}$/.test(text)) return WRONG

  const digits = text.replace(/\D/g, '')
  if (/^0800\d{5}$/.test(digits)) return { kind: 'phone', value: digits }
  const phone = parsePhoneNumberFromString(text, 'PE')
  const type = phone?.getType()
  if (!phone?.isValid() || phone.country !== 'PE') return WRONG
  if (type !== 'MOBILE' && type !== 'FIXED_LINE' && type !== 'FIXED_LINE_OR_MOBILE') {
    return { code: 'phonePremium' }
  }
  const kept = phone.number.endsWith(digits.replace(/^(?:51|0)/, ''))
  return kept && DIALABLE.test(phone.number) ? { kind: 'phone', value: phone.number } : WRONG
}
