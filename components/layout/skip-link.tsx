import { useTranslations } from 'next-intl'
import styles from './skip-link.module.css'

/** First tab stop: past the header, to what the page says. */
export function SkipLink() {
  const t = useTranslations('Layout')
  return (
    <a className={styles.skip} href="#main">
      {t('skip')}
    </a>
  )
}
