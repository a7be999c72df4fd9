import { useLocale, useTranslations } from 'next-intl'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import styles from './language-nav.module.css'

/** Names in their own language: whoever looks for Aymara looks for the word «Aymara». */
export const LANGUAGE_NAMES = { es: 'Español', qu: 'Runasimi', ay: 'Aymara' } as const

/** The same page in the three languages. Plain links; the choice is the address, nothing is kept. */
export function LanguageNav({ hrefOf }: { readonly hrefOf: (locale: Locale) => string }) {
  const current = useLocale()
  const t = useTranslations('Layout')
  return (
    <nav aria-label={t('languages')}>
      <ul className={styles.list}>
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              className={styles.language}
              href={hrefOf(locale)}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
