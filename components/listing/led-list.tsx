import { useTranslations } from 'next-intl'
import { encodeAnswers } from '@/lib/domain/answers-code'
import type { ConfidentialListing } from '@/lib/edition/public-listing'
import { formatList } from '@/lib/i18n/formats'
import { Careful } from '../layout/careful'
import { Pictogram } from '../ui/pictogram'
import styles from './listing-row.module.css'
import { answersOfConfidential } from './row-answers'

interface Props {
  readonly listings: readonly ConfidentialListing[]
  /** The page of each, by its id. */
  readonly serviceHref: (id: string) => string
}

/** Confidential services: what they are and who leads there. There is nothing else to show. */
export function LedList({ listings, serviceHref }: Props) {
  const kinds = useTranslations('Kinds')
  const t = useTranslations('ListingCard')
  const dates = useTranslations('Dates')
  return (
    <ul>
      {listings.map((listing) => (
        <li
          key={listing.id}
          className={styles.row}
          data-f={encodeAnswers(answersOfConfidential(listing))}
        >
          <Pictogram id={`kind-${listing.kind}`} />
          <a className={styles.name} href={serviceHref(listing.id)}>
            {kinds(listing.kind)}
          </a>
          <p className={styles.meta}>
            <Careful id={`Kinds.${listing.kind}What`} />
          </p>
          <p className={styles.meta}>
            {t('led', {
              gates: formatList(
                dates,
                listing.gates.map((gate) => (gate === 'hotline' ? 'Línea 100' : kinds(gate))),
              ),
            })}
          </p>
        </li>
      ))}
    </ul>
  )
}
