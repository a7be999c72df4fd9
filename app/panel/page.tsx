import { getTranslations } from 'next-intl/server'
import { Blocks } from '@/components/panel/home/blocks'
import { ConfirmAllForm } from '@/components/panel/home/confirm-all-form'
import { NewProposals } from '@/components/panel/home/new-proposals'
import { OwnListingCard } from '@/components/panel/home/own-listing-card'
import { ErrorNote } from '@/components/panel/notice/error-note'
import { Notice } from '@/components/panel/notice/notice'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { readNotes } from '@/components/panel/shell/read-notes'
import { requireActor } from '@/lib/auth/require-actor'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findNewProposals } from '@/lib/data/restricted/find-new-proposals'
import { findOwnListings } from '@/lib/data/restricted/find-own-listings'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import { publishingBlocks } from '@/lib/data/restricted/publishing-blocks'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'
import { confirm } from './actions'
import { firstText } from './first-text'
import styles from './panel-home.module.css'

/** What somebody does first: her listings, what is due of them, and what was asked of her. */
export default async function Page({ searchParams }: PageProps<'/panel'>) {
  const actor = await requireActor()
  const t = await getTranslations('PanelHome')
  const search = await searchParams
  const { errors } = readNotes(search)
  if (actor.role === 'administrator')
    return (
      <PanelPage actor={actor} title={t('title')} path="/panel">
        <p>{t('administrator')}</p>
      </PanelPage>
    )
  const catalogue = getCatalogue()
  const listings = await findOwnListings(catalogue, actor, currentInstant())
  const proposed = await findNewProposals(catalogue, actor, currentInstant())
  const blocks = await publishingBlocks(catalogue, actor)
  const places = toPlaceChoices(getGazetteer())
  const confirmable = listings.filter(({ due }) => due.length > 0)
  const confirmed = Number(firstText(search.confirmadas))
  return (
    <PanelPage actor={actor} title={t('title')} path="/panel">
      <ErrorNote keys={errors} />
      {confirmed > 0 && (
        <Notice>
          <p>{t('confirmed', { count: confirmed })}</p>
          {firstText(search.llamar) && <p>{t('phonesToCall')}</p>}
        </Notice>
      )}
      {firstText(search.enviada) && <Notice>{t('newSent')}</Notice>}
      <Blocks blocks={blocks} />
      {actor.role === 'moderator' && (
        <p>
          <a className={styles.link} href="/panel/revision">
            {t('toQueue')}
          </a>
        </p>
      )}
      {listings.length === 0 && <p>{t(actor.role === 'moderator' ? 'emptyModerator' : 'empty')}</p>}
      {confirmable.length > 1 && (
        <ConfirmAllForm
          serviceIds={confirmable.map(({ id }) => id)}
          text={t('unchangedAll')}
          confirm={confirm}
        />
      )}
      <NewProposals rows={proposed} />
      <ul className={styles.cards}>
        {listings.map((listing) => (
          <OwnListingCard
            key={listing.id}
            listing={listing}
            place={places.nameOf(listing.ubigeo ?? listing.department ?? '')}
            confirm={confirm}
          />
        ))}
      </ul>
      <p>
        <a className={styles.link} href="/panel/fichas/nueva">
          {t('newListing')}
        </a>
      </p>
    </PanelPage>
  )
}
