import { useTranslations } from 'next-intl'
import { IntentButton } from '@/components/panel/form/intent-button'
import styles from '@/components/panel/shell/stack.module.css'
import type { KeptListings } from '@/lib/data/accounts/find-kept-listings'
import type { ListingToEntrust } from '@/lib/data/accounts/listing-to-entrust'
import { release } from './actions'

interface Props {
  readonly organisationId: string
  readonly kept: KeptListings
  readonly labelOf: (listing: ListingToEntrust) => string
}

/** What an organisation looks after, each with the end of it. */
export function KeptList({ organisationId, kept, labelOf }: Props) {
  const t = useTranslations('PanelPeople')
  const { organisation, listings } = kept
  if (listings.length === 0) return <p>{t('keepsNone')}</p>
  return (
    <ul className={styles.rows}>
      {listings.map((listing) => (
        <li key={listing.id} className={styles.row}>
          <span>{labelOf(listing)}</span>
          <form action={release}>
            <input type="hidden" name="organisationId" value={organisationId} />
            <input type="hidden" name="serviceId" value={listing.id} />
            <IntentButton
              text={t('keepsEnd')}
              label={t('keepsEndOf', { organisation, name: labelOf(listing) })}
            />
          </form>
        </li>
      ))}
    </ul>
  )
}
