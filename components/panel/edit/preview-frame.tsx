import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import { LANGUAGE_NAMES } from '../../layout/language-nav'
import { Notice } from '../notice/notice'

import styles from './preview-frame.module.css'

interface Props {
  /** Path of the form: `/panel/fichas/nueva`. */
  readonly path: string
  readonly locale: Locale
  readonly note: string
  readonly children: ReactNode
}

/** Around a page that is not published: says so, and leads to the other languages and back. */
export function PreviewFrame({ path, locale, note, children }: Props) {
  const t = useTranslations('PanelForm')
  return (
    <>
      <nav className={styles.bar} aria-label={t('previewTitle')}>
        <a href={path}>{t('backToEdit')}</a>
        {LOCALES.map((each) => (
          <a
            key={each}
            href={`${path}/vista/${each}`}
            lang={each}
            aria-current={each === locale ? 'page' : undefined}
          >
            {LANGUAGE_NAMES[each]}
          </a>
        ))}
      </nav>
      <main id="main" className={styles.main} lang={locale}>
        <Notice>{note}</Notice>
        {children}
      </main>
    </>
  )
}
