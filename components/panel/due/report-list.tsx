import { useTranslations } from 'next-intl'
import type { WeeklyReport } from '@/lib/domain/weekly-report'
import { kindWords } from '../edit/kind-words'
import { IntentButton } from '../form/intent-button'
import cards from '../shell/card-list.module.css'
import styles from './listing-name.module.css'

interface Props {
  readonly reports: readonly WeeklyReport[]
  readonly close: (form: FormData) => Promise<void>
}

/** What readers pressed in a week that is over: no day, no text, no sender. */
export function ReportList({ reports, close }: Props) {
  const t = useTranslations('PanelHome')
  const reasons = useTranslations('ReportPage')
  const kinds = useTranslations('Kinds')
  const form = useTranslations('PanelForm')
  if (reports.length === 0) return <p>{t('noReports')}</p>
  return (
    <ul className={cards.list}>
      {reports.map(({ publicId, serviceId, name, kind, reason, count, week, mayClose }) => {
        const title = name ?? kindWords(kinds, form, kind)
        return (
          <li key={`${publicId} ${reason} ${week}`} className={cards.row}>
            {serviceId ? (
              <a className={styles.name} href={`/panel/fichas/${serviceId}`}>
                {title}
              </a>
            ) : (
              <p className={styles.name}>{title}</p>
            )}
            <p>{reasons(reason)}</p>
            <p>{t('reportCount', { count, week })}</p>
            {mayClose && (
              <form action={close}>
                <input type="hidden" name="publicId" value={publicId} />
                <input type="hidden" name="reason" value={reason} />
                <IntentButton text={t('closeReport')} label={t('closeReportOf', { name: title })} />
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
