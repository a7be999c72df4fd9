import { useTranslations } from 'next-intl'
import type { BatchSample, ImportBatch } from '@/lib/domain/import-batch'
import { formatDate, formatList } from '@/lib/i18n/formats'
import { fieldWords } from '../change/line-words'
import { useLineWords } from '../change/use-line-words'
import { kindWords } from '../edit/kind-words'
import { IntentButton } from '../form/intent-button'
import styles from './queue-list.module.css'

interface Props {
  readonly batches: readonly ImportBatch[]
  readonly departmentOf: (code: string) => string
  readonly approve: (form: FormData) => Promise<void>
}

type Places = Pick<Props, 'departmentOf'>

function Samples({ samples, departmentOf }: { readonly samples: readonly BatchSample[] } & Places) {
  const kinds = useTranslations('Kinds')
  const form = useTranslations('PanelForm')
  return (
    <ul>
      {samples.map(({ id, name, kind, department }) => (
        <li key={id}>
          <a className={styles.name} href={`/panel/revision/${id}`}>
            {name ?? kindWords(kinds, form, kind)}
            {department && ` · ${departmentOf(department)}`}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Batch({
  batch,
  departmentOf,
  approve,
}: { readonly batch: ImportBatch } & Omit<Props, 'batches'>) {
  const t = useTranslations('PanelReview')
  const dates = useTranslations('Dates')
  const words = useLineWords()
  const { id, criticalCount, newCount, olderCount, approvedBy, clashes, mayApprove } = batch
  const counts = [
    t('fileCount', { count: batch.count }),
    criticalCount > 0 && t('fileCritical', { count: criticalCount }),
    newCount > 0 && t('fileNew', { count: newCount }),
    olderCount > 0 && t('fileOlder', { count: olderCount }),
  ]
  const fields = batch.fields.map(({ field, count }) => `${fieldWords(words, field)} (${count})`)
  return (
    <li className={`${styles.row} ${criticalCount > 0 ? styles.critical : ''}`}>
      <h3>
        {t('fileLine', {
          organisation: batch.authorOrganisation ?? t('operator'),
          date: formatDate(dates, batch.createdAt),
        })}
      </h3>
      <p className={styles.meta}>{counts.filter(Boolean).join(' · ')}</p>
      {fields.length > 0 && <p>{t('changes', { fields: formatList(dates, fields) })}</p>}
      <Samples samples={batch.samples} departmentOf={departmentOf} />
      {batch.lacksKeys && <p className={styles.warn}>{t('lacksKeys')}</p>}
      {approvedBy.length > 0 && (
        <p>{t('fileApproved', { organisations: formatList(dates, approvedBy) })}</p>
      )}
      {clashes.length > 0 && (
        <>
          <p className={styles.warn}>{t('fileClash')}</p>
          <Samples samples={clashes} departmentOf={departmentOf} />
        </>
      )}
      {mayApprove && clashes.length === 0 && (
        <form action={approve}>
          <input type="hidden" name="batchId" value={id} />
          <IntentButton text={t('fileApprove')} look="strong" />
        </form>
      )}
    </li>
  )
}

/** Files of official sources, each with one button: what it covers stands above it. */
export function BatchList({ batches, ...props }: Props) {
  const t = useTranslations('PanelReview')
  if (batches.length === 0) return null
  return (
    <section>
      <h2>{t('filesTitle')}</h2>
      <p>{t('fileHelp')}</p>
      <ul className={styles.list}>
        {batches.map((batch) => (
          <Batch key={batch.id} batch={batch} {...props} />
        ))}
      </ul>
    </section>
  )
}
