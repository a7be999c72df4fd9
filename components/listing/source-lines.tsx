import { useTranslations } from 'next-intl'
import { TRUST_FIELDS, type Trust } from '@/lib/domain/trust'
import type { OpenListing } from '@/lib/edition/public-listing'
import { formatDate } from '@/lib/i18n/formats'
import { Section } from '../layout/section'
import styles from './source-lines.module.css'

function Source({ trust }: { readonly trust: Trust }) {
  const t = useTranslations('ListingPage')
  const how = useTranslations('TrustHow')
  const dates = useTranslations('Dates')
  const said = t('sourceLine', {
    title: trust.sourceTitle,
    date: formatDate(dates, trust.sourceDate),
  })
  return (
    <>
      <p>
        {trust.sourceUrl ? (
          <a href={trust.sourceUrl} rel="noreferrer nofollow">
            {said} ({t('outside')})
          </a>
        ) : (
          said
        )}
      </p>
      <p>{how(trust.how)}</p>
      <p>
        {trust.verifiedAt
          ? t('confirmed', { date: formatDate(dates, trust.verifiedAt) })
          : t('notConfirmed')}
      </p>
    </>
  )
}

/** Who said it, when, how it was checked; and the fields that somebody else said. */
export function SourceLines({ listing }: { readonly listing: OpenListing }) {
  const t = useTranslations('ListingPage')
  const how = useTranslations('TrustHow')
  const dates = useTranslations('Dates')
  const fields = TRUST_FIELDS.flatMap((field) => {
    const trust = listing.fieldTrust[field]
    return trust ? [{ field, trust }] : []
  })
  return (
    <Section title={t('source')}>
      <div className={styles.lines}>
        <Source trust={listing.trust} />
      </div>
      {fields.length > 0 && (
        <ul className={styles.fields}>
          {fields.map(({ field, trust }) => (
            <li key={field}>
              {t('fieldSource', {
                field: how(field),
                title: trust.sourceTitle,
                date: formatDate(dates, trust.sourceDate),
                how: how(trust.how),
              })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
