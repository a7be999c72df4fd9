import { useTranslations } from 'next-intl'
import styles from './copy-status.module.css'

/** Where it is said that a text was copied, or that it is selected and waits for a key. */
export function CopyStatus() {
  const t = useTranslations('Widget')
  return (
    <p
      className={styles.status}
      role="status"
      data-copied={t('copied')}
      data-failed={t('copyFailed')}
    />
  )
}
