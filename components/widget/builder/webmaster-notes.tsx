import { useTranslations } from 'next-intl'
import { Section } from '../../layout/section'
import styles from './webmaster-notes.module.css'

const NOTES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Ten lines for whoever answers for the page around the frame: privacy, sandbox, the way out. */
export function WebmasterNotes({ origin }: { readonly origin: string }) {
  const t = useTranslations('Widget')
  return (
    <Section title={t('notes')}>
      <ol className={styles.list}>
        {NOTES.map((note) => (
          <li key={note}>{t(`note${note}`, { origin })}</li>
        ))}
      </ol>
    </Section>
  )
}
