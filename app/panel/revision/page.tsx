import { getTranslations } from 'next-intl/server'
import { Blocks } from '@/components/panel/home/blocks'
import { ErrorNote } from '@/components/panel/notice/error-note'
import { Notice } from '@/components/panel/notice/notice'
import { BatchList } from '@/components/panel/review/batch-list'
import { QueueFilters } from '@/components/panel/review/queue-filters'
import { QueueKeys } from '@/components/panel/review/queue-keys'
import { QueueList } from '@/components/panel/review/queue-list'
import { WithdrawalList } from '@/components/panel/review/withdrawal-list'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import { requireActor } from '@/lib/auth/require-actor'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findBatches } from '@/lib/data/restricted/find-batches'
import { findQueue } from '@/lib/data/restricted/find-queue'
import { findWithdrawals } from '@/lib/data/restricted/find-withdrawals'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import { isQueueCut } from '@/lib/data/restricted/is-queue-cut'
import { publishingBlocks } from '@/lib/data/restricted/publishing-blocks'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'
import { firstText } from '../first-text'
import { approveFile, approveMany, undo } from './actions'
import { parseFilter } from './parse-filter'

/** What waits for a moderator, and what was withdrawn. */
export default async function Page({ searchParams }: PageProps<'/panel/revision'>) {
  const actor = await requireActor()
  const t = await getTranslations('PanelReview')
  const search = await searchParams
  const filter = parseFilter(search)
  const [catalogue, now] = [getCatalogue(), currentInstant()]
  const rows = await findQueue(catalogue, actor, filter, now)
  const isCut = await isQueueCut(catalogue, actor, filter)
  const batches = await findBatches(catalogue, actor)
  const withdrawals = await findWithdrawals(catalogue, actor, now)
  const places = toPlaceChoices(getGazetteer())
  const published = Number(firstText(search.publicados))
  const done = firstText(search.listo)
  const file = /^(\d{1,4})-(\d{1,4})-(\d{1,4})$/.exec(firstText(search.archivo) ?? '')
  return (
    <PanelPage actor={actor} title={t('title')} path="/panel/revision">
      <ErrorNote keys={readNotes(search).errors} />
      {published > 0 && <Notice>{t('batchDone', { count: published })}</Notice>}
      {file && (
        <Notice>
          {t('fileDone', {
            published: Number(file[1]),
            waiting: Number(file[2]),
            stale: Number(file[3]),
          })}
        </Notice>
      )}
      {done === 'undoDone' && <Notice>{t('undoDone')}</Notice>}
      {done === 'undoNotConfirmed' && <Notice>{t('undoNotConfirmed')}</Notice>}
      <Blocks blocks={await publishingBlocks(catalogue, actor)} />
      <WithdrawalList rows={withdrawals} undo={undo} />
      <BatchList batches={batches} departmentOf={places.nameOf} approve={approveFile} />
      <QueueFilters
        chosen={Object.fromEntries(Object.entries(filter))}
        departments={places.departments}
      />
      <p>{t('keysHelp')}</p>
      <QueueList rows={rows} isCut={isCut} departmentOf={places.nameOf} approve={approveMany}>
        <QueueKeys />
      </QueueList>
    </PanelPage>
  )
}
