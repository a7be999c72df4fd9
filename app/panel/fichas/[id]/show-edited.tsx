import type { ReactNode } from 'react'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { getListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import { Forbidden } from '@/lib/domain/forbidden'
import { limaDate } from '@/lib/domain/lima-date'
import type { Actor } from '@/lib/domain/permissions'
import { listingOfForm } from '@/lib/panel-form/listing-of-form'
import type { EditForm } from '@/lib/panel-form/read-edit-form'
import { PreviewIn } from '../preview-in'
import type { EditWish } from './edit-form-schema'
import { formWays } from './form-ways'

/**
 * The public page of a listing as it would be with what is typed, in the language she wishes; nothing
 * is kept, so a safe house has one too. Null while something is missing or wrong.
 * @throws Forbidden when the listing is not hers, or not there.
 */
export async function showEdited(
  actor: Actor,
  { serviceId, lengua = 'es' }: EditWish,
  form: EditForm,
): Promise<ReactNode> {
  const found = await getListingForEdit(getCatalogue(), actor, serviceId)
  if (!found) throw new Forbidden()
  const today = limaDate(currentInstant())
  const listing = listingOfForm(found.listing, form, formWays(actor, today))
  return listing && <PreviewIn locale={lengua} listing={listing} today={today} />
}
