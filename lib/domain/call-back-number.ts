import type { FieldChange } from './change'
import { DIALABLE } from './channel'
import type { Listing } from './listing'
import { isNationalNumber } from './national-numbers'
import type { ReviewFault } from './review-refusal'

/** Numbers of a listing that can be dialled. */
export function numbersOf(listing: Listing | null): string[] {
  if (listing?.exposure !== 'OPEN') return []
  return listing.channels.flatMap(({ value }) => (DIALABLE.test(value) ? [value] : []))
}

/**
 * Whether a number may be called to check a change: one that the listing has now, or another that
 * the caller vouches for as official; never the very number that is proposed, since whoever sent a
 * false one answers it.
 * @param current null for a new listing.
 */
export function judgeCallBack(
  number: string,
  current: Listing | null,
  changes: readonly FieldChange[],
): { readonly via: 'old' | 'official' } | { readonly fault: ReviewFault } {
  const isDialable = isNationalNumber(number) || (DIALABLE.test(number) && number.length > 4)
  if (!isDialable) return { fault: 'number_not_valid' }
  if (numbersOf(current).includes(number)) return { via: 'old' }
  const proposed = changes.find(({ field }) => field === 'channels')?.new
  const isProposed =
    Array.isArray(proposed) && proposed.some((channel) => Object(channel).value === number)
  return isProposed ? { fault: 'number_is_the_new_one' } : { via: 'official' }
}
