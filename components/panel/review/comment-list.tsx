import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/formats'
import styles from './decision.module.css'

interface Props {
  readonly comments: readonly {
    readonly organisation: string
    readonly text: string
    readonly at: string
  }[]
}

/** What was said about a proposal, by organisation. */
export function CommentList({ comments }: Props) {
  const t = useTranslations('PanelReview')
  const dates = useTranslations('Dates')
  if (comments.length === 0) return null
  return (
    <section>
      <h2>{t('commentTitle')}</h2>
      <ul className={styles.keys}>
        {comments.map(({ organisation, text, at }) => (
          <li key={`${at} ${text}`}>
            <b>{t('said', { organisation, date: formatDate(dates, at) })}</b>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
