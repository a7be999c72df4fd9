import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangeLinks } from '@/components/panel/edit/change-links'
import { ProposeWithdrawalForm } from '@/components/panel/edit/propose-withdrawal-form'
import { ErrorNote } from '@/components/panel/notice/error-note'
import { Notice } from '@/components/panel/notice/notice'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'
import { openListingPage } from '../../open-listing-page'
import { ask } from './actions'

/** «Proponer retirarla»: for moderators, of what is not theirs to take down at once. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/panel/fichas/[id]/retirar/proponer'>) {
  const { id } = await params
  const { actor, listing, mayProposeWithdrawal, isLeaving } = await openListingPage(id)
  if (!mayProposeWithdrawal) notFound()
  const t = await getTranslations('PanelForm')
  const places = toPlaceChoices(getGazetteer())
  return (
    <PanelPage actor={actor} title={t('proposeWithdrawalTitle')}>
      <ChangeLinks id={id} publicHref={null} isListing={false} />
      <ErrorNote keys={readNotes(await searchParams).errors} />
      {isLeaving ? (
        <Notice>{t('withdrawalWaits')}</Notice>
      ) : (
        <ProposeWithdrawalForm
          serviceId={id}
          name={listing.exposure === 'OPEN' ? listing.name : places.nameOf(listing.department)}
          action={ask}
        />
      )}
    </PanelPage>
  )
}
