import { getTranslations } from 'next-intl/server'
import { ChangeLinks } from '@/components/panel/edit/change-links'
import { HistoryRows } from '@/components/panel/history/history-rows'
import { Blocks } from '@/components/panel/home/blocks'
import { ErrorNote } from '@/components/panel/notice/error-note'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findHistory } from '@/lib/data/restricted/find-history'
import { publishingBlocks } from '@/lib/data/restricted/publishing-blocks'
import { openListingPage } from '../open-listing-page'
import { restore } from './actions'

/** Everything that was changed of a listing. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/panel/fichas/[id]/historial'>) {
  const { id } = await params
  const { actor } = await openListingPage(id)
  const t = await getTranslations('PanelHistory')
  const rows = await findHistory(getCatalogue(), actor, id)
  return (
    <PanelPage actor={actor} title={t('title')}>
      <ChangeLinks id={id} publicHref={null} isListing={false} />
      <ErrorNote keys={readNotes(await searchParams).errors} />
      <p>{t('intro')}</p>
      <Blocks blocks={await publishingBlocks(getCatalogue(), actor)} />
      <HistoryRows rows={rows} serviceId={id} restore={restore} />
    </PanelPage>
  )
}
