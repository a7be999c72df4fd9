import type { FieldChange } from './change'
import { DIALABLE } from './channel'
import type { Listing } from './listing'
import { isNationalNumber } from './national-numbers'
import type { ReviewFault } from './review-refusal'

/** Numbers of a listing that can be dialled, without those that are withheld: who knows who answers there. */
export function numbersOf(listing: Listing | null): string[] {
  if (listing?.exposure !== 'OPEN') return []
  return listing.channels.flatMap(({ value, visibility }) =>
    visibility !== 'INTERNAL' && DIALABLE.test(value) ? [value] : [],
  )
}

/** What a call is made to check. */
interface Asked {
  /** As it is now; null for a new listing. */
  readonly listing: Listing | null
  readonly changes: readonly FieldChange[]
  /** Numbers that «Retirar ya» took from the listing. */
  readonly withdrawn: readonly string[]
}

/**
 * Whether a number may be called to check a change: one that the listing has now, or another that
 * the caller vouches for as official; never the very number that is proposed, since whoever sent a
 * false one answers it, nor one that was withdrawn, since somebody else may.
 */
export function judgeCallBack(
  number: string,
  { listing, changes, withdrawn }: Asked,
): { readonly via: 'old' | 'official' } | { readonly fault: ReviewFault } {
  const isDialable = isNationalNumber(number) || (DIALABLE.test(number) && number.length > 4)
  if (!isDialable) return { fault: 'number_not_valid' }
  if (numbersOf(listing).includes(number)) return { via: 'old' }
  if (withdrawn.includes(number)) return { fault: 'number_was_withdrawn' }
  const proposed = changes.find(({ field }) => field === 'channels')?.new
  const isProposed =
    Array.isArray(proposed) && proposed.some((channel) => Object(channel).value === number)
  return isProposed ? { fault: 'number_is_the_new_one' } : { via: 'official' }
}
