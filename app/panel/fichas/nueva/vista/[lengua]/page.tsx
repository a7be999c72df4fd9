import { notFound } from 'next/navigation'
import { applyChanges } from '@/lib/domain/apply-changes'
import { isLocale } from '@/lib/domain/locale'
import { changesOfNew } from '@/lib/panel-form/changes-of-new'
import { ListingPreview } from '../../../listing-preview'
import { openNewPage } from '../../open-new-page'

/** The public page of a listing that is not there yet, in the language of its address. */
export default async function Page({ params }: PageProps<'/panel/fichas/nueva/vista/[lengua]'>) {
  const { lengua } = await params
  if (!isLocale(lengua)) notFound()
  const { ways, values } = await openNewPage()
  const read = changesOfNew(values, ways)
  const sourceId = { field: 'sourceId', old: null, new: 'nueva' }
  const listing = 'changes' in read ? applyChanges(null, [...read.changes, sourceId]) : null
  return (
    <ListingPreview
      path="/panel/fichas/nueva"
      locale={lengua}
      listing={listing}
      today={ways.today}
    />
  )
}
