import 'server-only'
import { hasTrail } from '../../domain/has-trail'
import { findTextFault } from '../../domain/plain-text'
import { ReviewRefusal } from '../../domain/review-refusal'

/**
 * The text as it may be kept. Its message never repeats it: it may be a shelter's street.
 * @throws ReviewRefusal for markup, invisible characters, an empty text, or, about a confidential
 * service, for anything like an address or a number.
 */
export function checkFreeText(text: string, exposure: 'OPEN' | 'CONFIDENTIAL'): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (plain === '' || findTextFault(plain) !== null) throw new ReviewRefusal('text_not_plain')
  if (exposure === 'CONFIDENTIAL' && hasTrail(plain)) throw new ReviewRefusal('text_has_trail')
  return plain
}
