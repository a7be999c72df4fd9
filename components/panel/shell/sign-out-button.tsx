import { useTranslations } from 'next-intl'
import styles from './header-button.module.css'

/** A plain form, so that the browser leaves the page and everything on it. */
export function SignOutButton() {
  const t = useTranslations('PanelShell')
  return (
    <form method="post" action="/panel/salir">
      <button className={styles.button} type="submit">
        {t('signOut')}
      </button>
    </form>
  )
}
