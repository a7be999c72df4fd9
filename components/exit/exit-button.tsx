import { useTranslations } from 'next-intl'
import { Pictogram } from '../ui/pictogram'
import styles from './exit-button.module.css'

/**
 * The way out, in the same place on every page. A form, so that it works before any script has come
 * and with none at all; the script takes over what it can do better. No dialog may ever cover it.
 */
export function ExitButton() {
  const t = useTranslations('Exit')
  return (
    <form className={styles.bar} method="post" action="/salir">
      <button className={styles.button} data-exit type="submit">
        <Pictogram id="exit" />
        <span>{t('button')}</span>
      </button>
    </form>
  )
}
