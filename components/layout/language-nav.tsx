import { useLocale, useTranslations } from 'next-intl'
import { LOCALES } from '@/lib/domain/locale'
import styles from './language-nav.module.css'

/** Names in their own language: whoever looks for Aymara looks for the word «Aymara». */
const NAMES = { es: 'Español', qu: 'Runasimi', ay: 'Aymara' } as const

/** The same page in the three languages. Plain links; the choice is the address, nothing is kept. */
export function LanguageNav({ path }: { readonly path: string }) {
  const current = useLocale()
  const t = useTranslations('Layout')
  return (
    <nav aria-label={t('languages')}>
      <ul className={styles.list}>
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              className={styles.language}
              href={`/${locale}${path}`}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? 'true' : undefined}
            >
              {NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
