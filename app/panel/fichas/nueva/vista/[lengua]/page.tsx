import { notFound } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { listingOfNew } from '@/lib/panel-form/listing-of-new'
import { ListingPreview } from '../../../listing-preview'
import { openNewPage } from '../../open-new-page'

/** The public page of a listing that is not there yet, in the language of its address. */
export default async function Page({ params }: PageProps<'/panel/fichas/nueva/vista/[lengua]'>) {
  const { lengua } = await params
  if (!isLocale(lengua)) notFound()
  const { ways, values } = await openNewPage()
  return (
    <ListingPreview
      path="/panel/fichas/nueva"
      locale={lengua}
      listing={listingOfNew(values, ways)}
      today={ways.today}
    />
  )
}
