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

/** Everything that was ever changed, act by act, by organisation and role; each leads to a version
 * that can be proposed again. */
export function HistoryRows({ rows, serviceId, restore }: Props) {
  const t = useTranslations('PanelHistory')
  const dates = useTranslations('Dates')
  const acts = new Set(rows.map(({ actId }) => actId))
  if (rows.length === 0) return <p>{t('empty')}</p>
  return (
    <ol className={cards.list}>
      {[...acts].map((actId) => {
        const changes = rows.filter((row) => row.actId === actId)
        const [newest] = changes
        if (!newest) return null
        const date = formatDate(dates, newest.at)
        const shown = changes.filter(({ isSealed }) => !isSealed)
        return (
          <li key={actId} className={`${cards.row} ${styles.row}`}>
            <p>
              {t('line', {
                date,
                organisation: newest.organisation ?? t('operator'),
                role: t(`role_${newest.role}`),
              })}
            </p>
            {shown.length > 0 && <ChangeDiff isHistory changes={shown} />}
            {shown.length < changes.length && <p>{t('sealed')}</p>}
            {shown.length > 0 && (
              <form action={restore}>
                <input type="hidden" name="serviceId" value={serviceId} />
                <input type="hidden" name="historyId" value={actId} />
                <IntentButton text={t('restore')} label={t('restoreOf', { date })} />
              </form>
            )}
          </li>
        )
      })}
    </ol>
  )
}
