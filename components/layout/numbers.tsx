import { useTranslations } from 'next-intl'
import type { NationalNumber } from '@/lib/domain/national-numbers'
import { formatDate, formatList } from '@/lib/i18n/formats'
import { Pictogram } from '../ui/pictogram'
import { Careful } from './careful'
import styles from './numbers.module.css'

function Facts({ line }: { readonly line: NationalNumber }) {
  const t = useTranslations('Numbers')
  const dates = useTranslations('Dates')
  const languages = useTranslations('CareLanguages')
  const facts = [
    line.always && t('always'),
    line.free && t('free'),
    line.languages.length > 0 &&
      t('spoken', {
        languages: formatList(
          dates,
          line.languages.map((code) => languages(code)),
        ),
      }),
  ].filter((fact) => fact !== false)
  const source = t('source', {
    source: line.source.title,
    date: formatDate(dates, line.source.date),
  })
  return (
    <span className={styles.facts}>
      {facts.length > 0 ? `${facts.join(' · ')}. ${source}` : t('unknownHoursAndCost')}
    </span>
  )
}

/** The national numbers as large as a thumb, each with what it is for and what a source says of it. */
export function Numbers({ lines }: { readonly lines: readonly NationalNumber[] }) {
  const t = useTranslations('Numbers')
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.number}>
          <a className={styles.number} href={`tel:${line.number}`}>
            <span className={styles.digits}>
              <Pictogram id="phone" />
              <strong>{line.number}</strong>
            </span>
            <span className={styles.text}>
              <b>{t(line.key)}</b>
              <span>
                <Careful id={`Numbers.${line.key}For`} />
              </span>
              <Facts line={line} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
