import { useTranslations } from 'next-intl'
import type { ConfidentialListing } from '@/lib/edition/public-listing'
import { formatList } from '@/lib/i18n/formats'
import { Careful } from '../layout/careful'
import { Pictogram } from '../ui/pictogram'
import styles from './listing-row.module.css'

interface Props {
  readonly listings: readonly ConfidentialListing[]
  readonly locale: string
}

/** Confidential services: what they are and who leads there. There is nothing else to show. */
export function LedList({ listings, locale }: Props) {
  const kinds = useTranslations('Kinds')
  const t = useTranslations('ListingCard')
  const dates = useTranslations('Dates')
  return (
    <ul>
      {listings.map(({ id, kind, gates }) => (
        <li key={id} className={styles.row}>
          <Pictogram id={`kind-${kind}`} />
          <a className={styles.name} href={`/${locale}/s/${id}`}>
            {kinds(kind)}
          </a>
          <p className={styles.meta}>
            <Careful id={`Kinds.${kind}What`} />
          </p>
          <p className={styles.meta}>
            {t('led', {
              gates: formatList(
                dates,
                gates.map((gate) => (gate === 'hotline' ? 'Línea 100' : kinds(gate))),
              ),
            })}
          </p>
        </li>
      ))}
    </ul>
  )
}
