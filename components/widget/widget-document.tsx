import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { BackLink } from '../layout/back-link'
import type { EditionMark } from '../layout/edition-mark'
import { LanguageNav } from '../layout/language-nav'
import { PageMain } from '../layout/page-main'
import { Pictogram, type PictogramId, PictogramSheet } from '../ui/pictogram'
import styles from './widget-document.module.css'

interface Props {
  /** What the page was made from; null before the first one. */
  readonly edition: EditionMark | null
  /** HTTP status when it is not 200: the finishing step reads it from here. */
  readonly status?: number
  /** Whose page this is, as a reader can check it: `kuska.example`. */
  readonly host: string
  /** The same on Kuska itself. */
  readonly siteHref: string
  /** The same in another language. */
  readonly hrefOf: (locale: Locale) => string
  /** Where «Volver» leads; a list has none. */
  readonly back?: string | undefined
  readonly pictograms: readonly PictogramId[]
  readonly children: ReactNode
}

const FRAME: readonly PictogramId[] = ['exit', 'back', 'external']

/** What stands in the frame. It says whose it is, and has a way to the whole of it. */
export function WidgetDocument(props: Props) {
  const { edition, status = 200, host, siteHref, hrefOf, back, pictograms, children } = props
  const locale = useLocale()
  const t = useTranslations('Widget')
  const layout = useTranslations('Layout')
  return (
    <>
      <PictogramSheet ids={[...new Set([...FRAME, ...pictograms])]} />
      <header className={styles.header}>
        <p className={styles.brand}>
          <b>Kuska</b> <small>{host}</small>
        </p>
        <a className={styles.open} href={siteHref} target="_blank" rel="noreferrer nofollow">
          {t('open')} <Pictogram id="external" />
        </a>
        <LanguageNav hrefOf={hrefOf} />
      </header>
      {back !== undefined && <BackLink href={back} />}
      <PageMain className={styles.main} edition={edition} status={status} isFramed>
        {children}
      </PageMain>
      <footer className={styles.footer}>
        <a href={`/${locale}/seguridad`} target="_blank" rel="noreferrer nofollow">
          {layout('safety')}
        </a>
        {locale !== 'es' && <p>{layout('draftLanguage')}</p>}
      </footer>
    </>
  )
}
