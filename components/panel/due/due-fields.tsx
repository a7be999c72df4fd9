import { useTranslations } from 'next-intl'
import type { DueField } from '@/lib/domain/due-fields'
import { formatDate } from '@/lib/i18n/formats'
import styles from './due-fields.module.css'

interface Props {
  readonly due: readonly DueField[]
  /** How many are shown; the rest are counted. */
  readonly shown?: number
}

/** What should be asked again, the most urgent first, each with its date. */
export function DueFields({ due, shown = 4 }: Props) {
  const t = useTranslations('PanelHome')
  const fields = useTranslations('TrustHow')
  const dates = useTranslations('Dates')
  return (
    <ul className={styles.due}>
      {due.slice(0, shown).map(({ field, state, expiresOn }) => (
        <li key={field}>
          <b>{fields(field)}</b>
          <span className={state.endsWith('expired') ? styles.late : ''}>
            {t(`due_${state}`, { date: formatDate(dates, expiresOn) })}
          </span>
        </li>
      ))}
      {due.length > shown && <li>{t('moreDue', { count: due.length - shown })}</li>}
    </ul>
  )
}
