import { useTranslations } from 'next-intl'
import type { CallOutcome, Missing } from '@/lib/domain/review'
import { formatDate } from '@/lib/i18n/formats'
import { phoneText } from '@/lib/panel-form/phone-text'
import styles from './decision.module.css'

interface Turned {
  readonly organisation: string
  readonly at: string
  /** Whoever turned it may turn keys no more. */
  readonly isValid: boolean
}

interface Props {
  readonly approvals: readonly Turned[]
  readonly callBacks: readonly (Turned & {
    readonly number: string | null
    readonly outcome: CallOutcome
  })[]
  readonly missing: readonly Missing[]
}

/** The keys that are turned, by organisation and never by person, and those still to turn. */
export function KeysList({ approvals, callBacks, missing }: Props) {
  const t = useTranslations('PanelReview')
  const dates = useTranslations('Dates')
  return (
    <ul className={styles.keys}>
      {approvals.map(({ organisation, at, isValid }) => (
        <li key={`${organisation} ${at}`} className={isValid ? styles.done : styles.open}>
          {t('approvedBy', { organisation, date: formatDate(dates, at) })}
          {!isValid && ` ${t('keyHasGone')}`}
        </li>
      ))}
      {callBacks.map(({ organisation, at, number, outcome, isValid }) => (
        <li key={`${number} ${at}`} className={isValid ? styles.done : styles.open}>
          {t('calledBy', {
            organisation,
            date: formatDate(dates, at),
            number: number === null ? '—' : phoneText(number),
            outcome: t(`outcome_${outcome}`),
          })}
          {!isValid && outcome === 'confirmed' && ` ${t('keyHasGone')}`}
        </li>
      ))}
      {missing.map((one) => (
        <li key={one} className={styles.open}>
          {t('stillNeeds', { key: t(`missing_${one}`) })}
        </li>
      ))}
    </ul>
  )
}
