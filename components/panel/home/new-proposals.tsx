import { useTranslations } from 'next-intl'
import type { QueueRow } from '@/lib/domain/queue-row'
import { formatDate } from '@/lib/i18n/formats'
import { kindWords } from '../edit/kind-words'
import styles from '../shell/stack.module.css'

/** Listings that her organisation has proposed and nobody reads yet. */
export function NewProposals({ rows }: { readonly rows: readonly QueueRow[] }) {
  const t = useTranslations('PanelHome')
  const kinds = useTranslations('Kinds')
  const form = useTranslations('PanelForm')
  const dates = useTranslations('Dates')
  if (rows.length === 0) return null
  return (
    <section className={styles.card}>
      <h2>{t('newTitle')}</h2>
      <ul className={styles.rows}>
        {rows.map(({ id, name, kind, state, createdAt }) => (
          <li key={id} className={styles.row}>
            <a className={styles.link} href={`/panel/revision/${id}`}>
              {[name, kindWords(kinds, form, kind)].filter(Boolean).join(' · ')}
            </a>
            <span className={styles.soft}>
              {t(state === 'rejected' ? 'newRejected' : 'newWaits', {
                date: formatDate(dates, createdAt),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
