import { useLocale, useTranslations } from 'next-intl'
import { LOCALES } from '@/lib/domain/locale'
import styles from './header-button.module.css'

const NAMES = { es: 'Español', qu: 'Runasimi', ay: 'Aymara' } as const

/** Language is kept in a cookie here: addresses of the panel are one for all. */
export function LanguageForm() {
  const current = useLocale()
  const t = useTranslations('Layout')
  return (
    <form method="post" action="/panel/idioma" aria-label={t('languages')}>
      <div className={styles.list}>
        {LOCALES.map((locale) => (
          <button
            key={locale}
            className={styles.button}
            type="submit"
            name="language"
            value={locale}
            lang={locale}
            aria-pressed={locale === current}
          >
            {NAMES[locale]}
          </button>
        ))}
      </div>
    </form>
  )
}
