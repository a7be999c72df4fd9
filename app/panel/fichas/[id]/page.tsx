import { getTranslations } from 'next-intl/server'
import { ChangeLinks } from '@/components/panel/edit/change-links'
import { DraftKeeper } from '@/components/panel/edit/draft-keeper'
import { EditForm } from '@/components/panel/edit/edit-form'
import { kindWords } from '@/components/panel/edit/kind-words'
import { PublishForm } from '@/components/panel/edit/publish-form'
import { Blocks } from '@/components/panel/home/blocks'
import { Notice } from '@/components/panel/notice/notice'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { publishingBlocks } from '@/lib/data/restricted/publishing-blocks'
import { limaDate } from '@/lib/domain/lima-date'
import { changesOfForm } from '@/lib/panel-form/changes-of-form'
import { listingOfForm } from '@/lib/panel-form/listing-of-form'
import { listingToValues } from '@/lib/panel-form/listing-to-values'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'
import { firstText } from '../../first-text'
import { publicAddress } from '../../public-address'
import { streetsAddress } from '../../streets-address'
import { FormPreview } from '../form-preview'
import { edit, keep, look, publish } from './actions'
import { readDraft } from './edit-draft'
import { formWays } from './form-ways'
import { openListingPage } from './open-listing-page'
import { RefusedNotes } from './refused-notes'
import { findSentBack } from './sent-back'

const FORM = 'ficha'

/** One listing to edit, or its draft. Its errors are worked out anew each time, from what is kept. */
export default async function Page({ params, searchParams }: PageProps<'/panel/fichas/[id]'>) {
  const { id } = await params
  const search = await searchParams
  const opened = await openListingPage(id)
  const { actor, listing, status, version, draft, isLeaving } = opened
  const t = await getTranslations('PanelForm')
  const home = await getTranslations('PanelHome')
  const kinds = await getTranslations('Kinds')
  const today = limaDate(currentInstant())
  const ways = formWays(actor, today)
  const places = toPlaceChoices(ways.gazetteer)
  const sent = await findSentBack(id)
  const kept = sent ?? readDraft(draft)
  const base = kept?.base ?? listingToValues(listing)
  const values = kept?.values ?? base
  const isLookedThrough = sent !== null || firstText(search.revisar) !== undefined
  const reading = isLookedThrough ? changesOfForm(listing, { values, base }, ways) : null
  const errors = reading && 'errors' in reading ? reading.errors : []
  const isConfidential = listing.exposure === 'CONFIDENTIAL'
  const kind = kindWords(kinds, t, listing.kind)
  const title = isConfidential ? `${kind}, ${places.nameOf(listing.department)}` : listing.name
  const done = firstText(search.listo)
  return (
    <PanelPage actor={actor} title={title}>
      <p>
        {isConfidential ? '' : `${kind} · `}
        {home(`status_${status}`)}
      </p>
      <ChangeLinks
        id={id}
        publicHref={status === 'published' ? publicAddress(listing.publicId) : null}
        mayWithdraw={opened.mayWithdraw}
        mayProposeWithdrawal={opened.mayProposeWithdrawal && !isLeaving}
      />
      <RefusedNotes sent={sent} keys={readNotes(search).errors} errors={errors} />
      {done === 'borrador' && <Notice>{t('saved')}</Notice>}
      {done === 'submitted' && <Notice>{t('sent')}</Notice>}
      {done === 'retirada' && <Notice>{t('withdrawn')}</Notice>}
      {done === 'retiro' && <Notice>{t('withdrawalProposed')}</Notice>}
      {done !== 'retiro' && isLeaving && <Notice isWarning>{t('withdrawalWaits')}</Notice>}
      {done === 'stale' && <Notice isWarning>{t('sentStale')}</Notice>}
      <Blocks blocks={await publishingBlocks(getCatalogue(), actor)} />
      {status !== 'published' && (
        <PublishForm
          serviceId={id}
          isWithdrawn={status === 'withdrawn'}
          isAwaited={opened.isAwaited}
          action={publish}
        />
      )}
      {done === undefined && kept && !sent && <Notice>{t('draftNote')}</Notice>}
      {kept && kept.version !== version && <Notice isWarning>{t('baseChanged')}</Notice>}
      <EditForm
        formId={FORM}
        form={{
          ...{ values, places, streets: streetsAddress() },
          faults: new Map(errors.map(({ name, fault }) => [name, fault])),
          isWitness: actor.role === 'moderator',
        }}
        isConfidential={isConfidential}
        isModerator={actor.role === 'moderator'}
        target={{ isNew: false, serviceId: id, base, baseVersion: kept?.version ?? version }}
        action={edit}
        preview={
          <FormPreview
            formId={FORM}
            look={look}
            listing={listingOfForm(listing, { values, base }, ways)}
            today={today}
            isKept={!isConfidential}
            wished={firstText(search.lengua)}
            wasOpen={firstText(search.mirando) !== undefined}
          />
        }
      >
        {!isConfidential && <DraftKeeper formId={FORM} keep={keep} savedText={t('saved')} />}
      </EditForm>
    </PanelPage>
  )
}
