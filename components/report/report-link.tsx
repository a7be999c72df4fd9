import { useLocale, useTranslations } from 'next-intl'
import styles from './report-link.module.css'

/** The way to say that something here is not true. */
export function ReportLink({ id }: { readonly id: string }) {
  const locale = useLocale()
  const t = useTranslations('ListingPage')
  return (
    <p>
      <a className={styles.report} href={`/${locale}/s/${id}/aviso`}>
        {t('report')}
      </a>
    </p>
  )
}
