import { useTranslations } from 'next-intl'
import { isNotice } from './is-notice'
import styles from './notice.module.css'

/** What came of the last form. A key that nobody knows says nothing: it stood in an address. */
export function Notice({ name }: { readonly name: string }) {
  const t = useTranslations('PanelNotices')
  if (!isNotice(name)) return null
  return (
    <p className={styles.notice} role="status">
      {t(name)}
    </p>
  )
}
