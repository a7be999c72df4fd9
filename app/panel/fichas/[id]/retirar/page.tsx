import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangeLinks } from '@/components/panel/edit/change-links'
import { WithdrawForm } from '@/components/panel/edit/withdraw-form'
import { ErrorNote } from '@/components/panel/notice/error-note'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'
import { openListingPage } from '../open-listing-page'
import { remove } from './actions'

/** «Retirar ya» asks once, and says what it does. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/panel/fichas/[id]/retirar'>) {
  const { id } = await params
  const { actor, listing, version, mayWithdraw } = await openListingPage(id)
  if (!mayWithdraw) notFound()
  const t = await getTranslations('PanelForm')
  const places = toPlaceChoices(getGazetteer())
  const isOpen = listing.exposure === 'OPEN'
  return (
    <PanelPage actor={actor} title={t('withdrawTitle')}>
      <ChangeLinks id={id} publicHref={null} isListing={false} />
      <ErrorNote keys={readNotes(await searchParams).errors} />
      <WithdrawForm
        serviceId={id}
        version={version}
        name={isOpen ? listing.name : places.nameOf(listing.department)}
        channels={isOpen ? listing.channels.map(({ value }) => value) : []}
        points={
          isOpen
            ? listing.points.map(({ address, ubigeo }) => address ?? places.nameOf(ubigeo))
            : []
        }
        action={remove}
      />
    </PanelPage>
  )
}
