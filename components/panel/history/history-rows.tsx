import { useTranslations } from 'next-intl'
import type { HistoryRow } from '@/lib/domain/history-row'
import { formatDate } from '@/lib/i18n/formats'
import { ChangeDiff } from '../change/change-diff'
import { IntentButton } from '../form/intent-button'
import cards from '../shell/card-list.module.css'
import styles from './history-rows.module.css'

interface Props {
  readonly rows: readonly HistoryRow[]
  readonly serviceId: string
  readonly restore: (form: FormData) => Promise<void>
}

/** Everything that was ever changed, by organisation and role; any of it can be proposed again. */
export function HistoryRows({ rows, serviceId, restore }: Props) {
  const t = useTranslations('PanelHistory')
  const dates = useTranslations('Dates')
  if (rows.length === 0) return <p>{t('empty')}</p>
  return (
    <ol className={cards.list}>
      {rows.map((row) => (
        <li key={row.id} className={`${cards.row} ${styles.row}`}>
          <p>
            {t('line', {
              date: formatDate(dates, row.at),
              organisation: row.organisation ?? t('operator'),
              role: t(`role_${row.role}`),
            })}
          </p>
          {row.isSealed ? (
            <p>{t('sealed')}</p>
          ) : (
            <>
              <ChangeDiff isHistory changes={[{ field: row.field, old: row.old, new: row.new }]} />
              <form action={restore}>
                <input type="hidden" name="serviceId" value={serviceId} />
                <input type="hidden" name="historyId" value={row.id} />
                <IntentButton
                  text={t('restore')}
                  label={t('restoreOf', { date: formatDate(dates, row.at) })}
                />
              </form>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
