import { useTranslations } from 'next-intl'
import { isInsidePolice } from '@/lib/domain/inside-police'
import type { OpenListing } from '@/lib/edition/public-listing'
import { Careful } from '../layout/careful'
import { ageText } from './age-text'
import styles from './listing-alerts.module.css'
import { stateText } from './state-text'

/** Is it police, or under its roof? Who fears a report must read it before the address. */
function policeText(listing: OpenListing): string | null {
  if (listing.facts.answeredBy === 'police') return 'ListingPage.police'
  return isInsidePolice(listing) ? 'ListingPage.insidePolice' : null
}

/** What she must read before she calls or goes: closed, full, old, or with the police. */
export function ListingAlerts({ listing }: { readonly listing: OpenListing }) {
  const t = useTranslations('ListingCard')
  const police = policeText(listing)
  const state = stateText(t, useTranslations('Dates'), listing)
  return (
    <>
      {state && <p className={styles.alert}>{state}</p>}
      {listing.freshness !== 'current' && <p className={styles.alert}>{t(ageText(listing))}</p>}
      {police && (
        <p className={styles.alert}>
          <Careful id={police} />
        </p>
      )}
    </>
  )
}
