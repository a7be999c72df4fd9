import type { ReactNode } from 'react'
import { currentInstant } from '@/lib/data/current-instant'
import { limaDate } from '@/lib/domain/lima-date'
import type { Actor } from '@/lib/domain/permissions'
import { requireMay } from '@/lib/domain/require-may'
import type { FormValues } from '@/lib/panel-form/form-values'
import { listingOfNew } from '@/lib/panel-form/listing-of-new'
import { PreviewIn } from '../preview-in'
import { findWays } from './find-ways'
import type { NewWish } from './new-form-schema'

/**
 * The public page of a listing that is not there yet, in the language she wishes; nothing is kept. Null
 * while something is missing.
 * @throws Forbidden when she may propose none.
 */
export async function showNew(
  actor: Actor,
  { lengua = 'es' }: NewWish,
  values: FormValues,
): Promise<ReactNode> {
  requireMay(actor, 'listing.create', {})
  const today = limaDate(currentInstant())
  const listing = listingOfNew(values, await findWays(actor, today))
  return listing && <PreviewIn locale={lengua} listing={listing} today={today} />
}
