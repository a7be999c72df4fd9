import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type PictogramId, PictogramSheet } from '../ui/pictogram'
import { BackLink } from './back-link'
import styles from './document.module.css'
import type { EditionMark } from './edition-mark'
import { LanguageNav } from './language-nav'
import { PageMain } from './page-main'

interface Props {
  /** The public address without its language, such as `/l/0801`; the home page is the empty string. */
  readonly path: string
  /** Where «Volver» leads; the home page has none. */
  readonly back?: string
  /** What the page was made from; null before the first one. */
  readonly edition: EditionMark | null
  /** HTTP status when it is not 200: the finishing step reads it from here. */
  readonly status?: number
  /** `interactive` keeps the framework's scripts: the map alone needs them. */
  readonly kind?: 'document' | 'interactive'
  /** Pictograms the page uses; those of the frame itself are added. */
  readonly pictograms?: readonly PictogramId[]
  readonly children: ReactNode
}

/** The exit and «Volver» are on every page. */
const FRAME: readonly PictogramId[] = ['exit', 'back']

/**
 * A whole public page. Its marks tell the finishing step that the framework's scripts may go, from
 * which edition the page was made, and under which status it is answered.
 */
export function Document({
  path,
  back,
  edition,
  status = 200,
  kind = 'document',
  pictograms = [],
  children,
}: Props) {
  const locale = useLocale()
  const t = useTranslations('Layout')
  return (
    <>
      <PictogramSheet ids={[...new Set([...FRAME, ...pictograms])]} />
      <header className={styles.header}>
        <a className={styles.brand} href={`/${locale}`} aria-label={t('home')}>
          Kuska
        </a>
        <LanguageNav hrefOf={(each) => `/${each}${path}`} />
      </header>
      {back !== undefined && <BackLink href={back} />}
      <PageMain className={styles.main} edition={edition} status={status} kind={kind}>
        {children}
      </PageMain>
    </>
  )
}
