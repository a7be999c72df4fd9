import { useTranslations } from 'next-intl'
import type { NationalNumber } from '@/lib/domain/national-numbers'
import { formatDate, formatList } from '@/lib/i18n/formats'
import { Pictogram } from '../ui/pictogram'
import { Careful } from './careful'
import styles from './numbers.module.css'

interface LinesProps {
  readonly lines: readonly NationalNumber[]
}

function Facts({ line }: { readonly line: NationalNumber }) {
  const t = useTranslations('Numbers')
  const dates = useTranslations('Dates')
  const languages = useTranslations('CareLanguages')
  const facts = [
    line.always && t('always'),
    line.free && t('free'),
    line.languages.length > 0 &&
      formatList(
        dates,
        line.languages.map((code) => languages(code)),
      ),
  ].filter((fact) => fact !== false)
  // Nothing instead of a doubt: she has no credit and must not hesitate (domain §7).
  if (facts.length === 0) return null
  return <span className={styles.facts}>{facts.join(' · ')}</span>
}

/** Who says that they are free and awake, and since when: once, below, so that the digits stay large. */
function Sources({ lines, hrefOf }: LinesProps & Pick<Props, 'hrefOf'>) {
  const t = useTranslations('Numbers')
  const dates = useTranslations('Dates')
  if (lines.length === 0) return null
  const said = lines
    .filter(({ always, free }) => always || free)
    .map(({ number, source }) => `${number}: ${source.title}, ${formatDate(dates, source.date)}`)
  const pages = lines.flatMap(({ number }) => {
    const href = hrefOf(number)
    return href === null ? [] : [{ number, href }]
  })
  return (
    <div className={styles.sources}>
      <p>
        <Careful id="ListingPage.trace" />
      </p>
      {said.length > 0 && <p>{t('sources', { sources: said.join('; ') })}</p>}
      {pages.length > 0 && (
        <p>
          {t('pages')}
          {pages.map(({ number, href }) => (
            <a key={number} href={href}>
              {number}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

interface Props extends LinesProps {
  /** Lines whose sources stand below these; on the first screen they wait for the last list. */
  readonly sourcesOf?: readonly NationalNumber[]
  /** The page of a line's own listing, or null where there is none. */
  readonly hrefOf: (number: string) => string | null
}

/** The national numbers as large as a thumb, each with what it is for and what a source says of it. */
export function Numbers({ lines, sourcesOf = lines, hrefOf }: Props) {
  const t = useTranslations('Numbers')
  return (
    <>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.number}>
            <a className={styles.number} href={`tel:${line.number}`}>
              <span className={styles.digits}>
                <Pictogram id="phone" />
                <strong>{line.number}</strong>
              </span>
              <span className={styles.text}>
                <span>
                  <b>{t(line.key)}.</b> <Careful id={`Numbers.${line.key}For`} />
                </span>
                <Facts line={line} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <Sources lines={sourcesOf} hrefOf={hrefOf} />
    </>
  )
}
