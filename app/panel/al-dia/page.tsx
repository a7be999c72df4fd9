import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConfirmAllForm } from '@/components/panel/home/confirm-all-form'
import { ExpiringCard } from '@/components/panel/home/expiring-card'
import { PanelPage } from '@/components/panel/shell/panel-page'
import { requireActor } from '@/lib/auth/require-actor'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { findOwnListings } from '@/lib/data/restricted/find-own-listings'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import type { DueField } from '@/lib/domain/due-fields'
import { dueToProvider } from '@/lib/domain/due-to-provider'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'
import { confirm } from '../actions'
import styles from '../panel-home.module.css'

const isExpiring = ({ state }: DueField) => state !== 'never_confirmed'

/** What a reminder is about: everything of hers that expires, and one button where nothing has changed. */
export default async function Page() {
  const actor = await requireActor('/panel/al-dia')
  if (actor.role === 'administrator') redirect('/panel')
  const t = await getTranslations('PanelHome')
  const listings = await findOwnListings(getCatalogue(), actor, currentInstant())
  const published = listings.filter(({ status }) => status === 'published')
  const expiring = published
    .map((listing) => ({ ...listing, due: dueToProvider(listing.due, listing.arePhonesHers) }))
    .filter(({ due }) => due.some(isExpiring))
  const isOthersTurn = published.some(
    ({ due, arePhonesHers }) =>
      !arePhonesHers && due.some((each) => each.field === 'channels' && isExpiring(each)),
  )
  const places = toPlaceChoices(getGazetteer())
  return (
    <PanelPage actor={actor} title={t('soonTitle')} path="/panel/al-dia">
      {expiring.length === 0 ? (
        <p>{t('soonNone')}</p>
      ) : (
        <>
          <p>{t('soonIntro')}</p>
          <ConfirmAllForm
            serviceIds={expiring.map(({ id }) => id)}
            text={t('unchangedThese', { count: expiring.length })}
            confirm={confirm}
          />
        </>
      )}
      <ul className={styles.cards}>
        {expiring.map((listing) => (
          <ExpiringCard
            key={listing.id}
            listing={listing}
            place={places.nameOf(listing.ubigeo ?? listing.department ?? '')}
            confirm={confirm}
          />
        ))}
      </ul>
      {isOthersTurn && <p>{t('phonesByOthers')}</p>}
      <p>
        <a className={styles.link} href="/panel">
          {t('toHome')}
        </a>
      </p>
    </PanelPage>
  )
}
