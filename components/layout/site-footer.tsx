import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/formats'
import styles from './site-footer.module.css'

interface Props {
  readonly operator: { readonly name: string; readonly contact: string } | null
  /** `YYYY-MM-DD` of the newest source, or null before the first edition. */
  readonly dataDate: string | null
}

/** Who answers for this copy and from when its data are: on every page, so that nobody is misled. */
export function SiteFooter({ operator, dataDate }: Props) {
  const locale = useLocale()
  const t = useTranslations('Layout')
  const dates = useTranslations('Dates')
  const date = dataDate && formatDate(dates, dataDate)
  return (
    <footer className={styles.footer}>
      <nav aria-label={t('footer')}>
        <ul className={styles.list}>
          <li>
            <a href={`/${locale}/seguridad`}>{t('safety')}</a>
          </li>
          <li>
            <a href={`/${locale}/privacidad`}>{t('privacy')}</a>
          </li>
          <li>
            <a href={`/${locale}/acerca`}>{t('about')}</a>
          </li>
        </ul>
      </nav>
      {locale !== 'es' && <p>{t('draftLanguage')}</p>}
      <p>
        {!date && t('noData')}
        {date && operator && t('operator', { ...operator, date })}
        {date && !operator && t('noOperator', { date })}
      </p>
    </footer>
  )
}
