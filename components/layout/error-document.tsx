import { useLocale, useTranslations } from 'next-intl'
import { Document } from './document'
import type { EditionMark } from './edition-mark'
import styles from './error-document.module.css'
import { NumbersBar } from './numbers-bar'
import { PageHead } from './page-head'

interface Props {
  readonly status: number
  readonly edition: EditionMark | null
}

const textsOf = (status: number) => (status === 404 ? 'notFound' : status < 500 ? 'bad' : 'busy')

/** Whatever goes wrong, the numbers, the exit and the way to the lists stay on the screen. */
export function ErrorDocument({ status, edition }: Props) {
  const locale = useLocale()
  const t = useTranslations('ErrorPage')
  const text = textsOf(status)
  return (
    <Document
      path=""
      back={`/${locale}`}
      edition={edition}
      status={status}
      pictograms={['unknown']}
    >
      <PageHead title={t(`${text}Title`)} sub={t(text)} picture="unknown" />
      <NumbersBar />
      <ul className={styles.ways}>
        <li>
          <a href={`/${locale}/l`}>{t('lists')}</a>
        </li>
        <li>
          <a href={`/${locale}`}>{t('home')}</a>
        </li>
      </ul>
    </Document>
  )
}
