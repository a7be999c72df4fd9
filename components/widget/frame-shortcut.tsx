import { useTranslations } from 'next-intl'
import styles from '../exit/exit-shortcut.module.css'

/** The same way out as second tab stop, seen only when focused, with the keyboard's own way told. */
export function FrameShortcut({ decoy }: { readonly decoy: string }) {
  const t = useTranslations('Exit')
  return (
    <div>
      <a className={styles.button} data-exit href={decoy} target="_top" rel="noreferrer nofollow">
        {t('label')}. {t('keyboard')}
      </a>
      <span className={styles.live} data-exit-live={t.raw('pressed')} role="status" />
    </div>
  )
}
