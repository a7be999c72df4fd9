import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { QueueRow } from '@/lib/domain/queue-row'
import { formatDate, formatList } from '@/lib/i18n/formats'
import { fieldWords } from '../change/line-words'
import { useLineWords } from '../change/use-line-words'
import { kindWords } from '../edit/kind-words'
import { IntentButton } from '../form/intent-button'
import styles from './queue-list.module.css'

/** As much of a proposal as the queue shows. */
export type ShownProposal = Omit<QueueRow, 'serviceId' | 'publicId' | 'batchId' | 'authorRole'>

interface Props {
  readonly rows: readonly ShownProposal[]
  /** More waits than is shown. */
  readonly isCut: boolean
  readonly departmentOf: (code: string) => string
  readonly approve: (form: FormData) => Promise<void>
  /** Keys that only add. */
  readonly children?: ReactNode
}

/**
 * One that has changed since would hold up all that are ticked with it: it is opened alone. So is one
 * that takes a listing down.
 */
function mayTick({ risk, mayApprove, conflicts, withdrawalReason }: ShownProposal): boolean {
  return risk === 'NORMAL' && mayApprove && conflicts.length === 0 && withdrawalReason === null
}

function Row({ row, departmentOf }: { readonly row: ShownProposal } & Pick<Props, 'departmentOf'>) {
  const t = useTranslations('PanelReview')
  const kinds = useTranslations('Kinds')
  const dates = useTranslations('Dates')
  const words = useLineWords()
  const kind = kindWords(kinds, words.form, row.kind)
  const name = row.name ?? kind
  const fields = row.fields
    .filter((field) => !field.startsWith('fieldTrust'))
    .map((field) => fieldWords(words, field))
  const isBatch = mayTick(row)
  return (
    <li className={`${styles.row} ${row.risk === 'CRITICAL' ? styles.critical : ''}`}>
      <div className={styles.head}>
        {isBatch && (
          <span className={styles.tick}>
            <input type="checkbox" name="ids" value={row.id} aria-label={t('pick', { name })} />
          </span>
        )}
        <a className={styles.name} href={`/panel/revision/${row.id}`} data-row>
          {name}
        </a>
      </div>
      <p className={styles.meta}>
        {[
          t(`risk_${row.risk}`),
          row.isNew ? t('isNew') : null,
          kind,
          row.department && departmentOf(row.department),
          row.authorOrganisation ?? t('operator'),
          formatDate(dates, row.createdAt),
          row.commentCount > 0 ? t('comments', { count: row.commentCount }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {row.withdrawalReason === null
          ? t('changes', { fields: formatList(dates, fields) })
          : t('asksToWithdraw', {
              reason: words.form(`withdrawalReason_${row.withdrawalReason}`),
            })}
      </p>
      {row.state === 'submitted' && row.missing.length > 0 && (
        <p>
          {t('needs', {
            keys: formatList(
              dates,
              row.missing.map((one) => t(`missing_${one}`)),
            ),
          })}
        </p>
      )}
      {(row.state === 'stale' || row.conflicts.length > 0) && (
        <p className={styles.warn}>{t('conflict')}</p>
      )}
      {row.isOlder && <p className={styles.warn}>{t('older')}</p>}
    </li>
  )
}

/** What waits. Changes of one key can be ticked and approved together. */
export function QueueList({ rows, isCut, departmentOf, approve, children }: Props) {
  const t = useTranslations('PanelReview')
  if (rows.length === 0) return <p>{t(isCut ? 'cut' : 'empty')}</p>
  const hasBatch = rows.some(mayTick)
  return (
    <form action={approve}>
      {isCut && <p className={styles.warn}>{t('cut')}</p>}
      <ul className={styles.list} id="cola">
        {rows.map((row) => (
          <Row key={row.id} row={row} departmentOf={departmentOf} />
        ))}
      </ul>
      {hasBatch && <IntentButton text={t('approveBatch')} look="strong" />}
      {children}
    </form>
  )
}
