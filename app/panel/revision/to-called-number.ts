import { ReviewRefusal } from '@/lib/domain/review-refusal'
import { parsePhone } from '@/lib/import/phone'

/**
 * The number that somebody called, as it is dialled; null when none was written.
 * @throws ReviewRefusal when it is no number of Peru.
 */
export function toCalledNumber(typed: string | undefined): string | null {
  const text = typed?.trim() ?? ''
  if (text === '') return null
  const phone = parsePhone(text)
  if ('value' in phone) return phone.value
  throw new ReviewRefusal('number_not_valid')
}
