import { z } from 'zod'

/** Longest text of a listing and longest cell of an import, in characters. */
export const TEXT_MAX_CHARACTERS = 2000

/**
 * Control, soft-hyphen, zero-width, line-separator, bidi and tag characters: they can hide a word
 * from a moderator or turn the digits of a number around on her screen.
 */
const INVISIBLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u
const MARKUP = /[<>]|&(?:#|[a-z]+\d*;)/i

/**
 * Why a text may not stand in a listing, or null when it may.
 * The answer never repeats the text: it may be a shelter's street.
 */
export function findTextFault(text: string): string | null {
  if (text.length > TEXT_MAX_CHARACTERS) return `is longer than ${TEXT_MAX_CHARACTERS} characters`
  if (INVISIBLE.test(text)) return 'has a control, bidi or invisible character'
  if (MARKUP.test(text)) return 'has HTML in it'
  if (text !== text.normalize('NFC')) return 'is not in Unicode form NFC'
  return null
}

/** Short plain text: NFC, trimmed, no HTML, no control, bidi or invisible characters. */
export const plainText = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), { error: 'begins or ends with a space' })
  .superRefine((text, context) => {
    const fault = findTextFault(text)
    if (fault) context.addIssue({ code: 'custom', message: fault })
  })

/** A web address that may become a link: https, without user name or password. */
export const httpsUrl = plainText.refine(isHttpsUrl, { error: 'is not an https:// address' })

/** True for an https address with a host and without credentials. */
export function isHttpsUrl(text: string): boolean {
  if (!/^https:\/\/[^\s/?#]/.test(text) || !URL.canParse(text)) return false
  const url = new URL(text)
  return url.username === '' && url.password === '' && url.hostname.includes('.')
}
