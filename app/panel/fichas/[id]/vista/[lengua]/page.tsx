import { notFound } from 'next/navigation'
import { currentInstant } from '@/lib/data/current-instant'
import { limaDate } from '@/lib/domain/lima-date'
import { isLocale } from '@/lib/domain/locale'
import { listingOfForm } from '@/lib/panel-form/listing-of-form'
import { ListingPreview } from '../../../listing-preview'
import { readDraft } from '../../edit-draft'
import { formWays } from '../../form-ways'
import { openListingPage } from '../../open-listing-page'

/** The public page as it would be with the draft, in the language of its address (lib/http/panel-door.mjs). */
export default async function Page({ params }: PageProps<'/panel/fichas/[id]/vista/[lengua]'>) {
  const { id, lengua } = await params
  if (!isLocale(lengua)) notFound()
  const { actor, listing: current, draft } = await openListingPage(id)
  const today = limaDate(currentInstant())
  const kept = readDraft(draft)
  const listing = kept ? listingOfForm(current, kept, formWays(actor, today)) : current
  return (
    <ListingPreview path={`/panel/fichas/${id}`} locale={lengua} listing={listing} today={today} />
  )
}
