import { useTranslations } from 'next-intl'
import { Pictogram } from '../ui/pictogram'
import styles from './back-link.module.css'

/**
 * «Volver», large and in the same place on every page: with one entry in the history, the browser's
 * own Back leaves the site.
 */
export function BackLink({ href }: { readonly href: string }) {
  const t = useTranslations('Layout')
  return (
    <nav className={styles.bar}>
      <a className={styles.back} href={href}>
        <Pictogram id="back" />
        {t('back')}
      </a>
    </nav>
  )
}
