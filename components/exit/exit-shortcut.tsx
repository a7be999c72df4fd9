import { useTranslations } from 'next-intl'
import styles from './exit-shortcut.module.css'

/** The same way out as second tab stop, seen only when focused, with the keyboard's own way told. */
export function ExitShortcut() {
  const t = useTranslations('Exit')
  return (
    <form method="post" action="/salir" className={styles.form}>
      <button className={styles.button} data-exit type="submit">
        {t('label')}. {t('keyboard')}
      </button>
      <span className={styles.live} data-exit-live={t.raw('pressed')} role="status" />
    </form>
  )
}
