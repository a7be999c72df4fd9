import { useTranslations } from 'next-intl'
import styles from './import.module.css'

interface Props {
  readonly issues: readonly {
    readonly line: number | null
    readonly column: string | null
    /** In the language of the page. */
    readonly text: string
  }[]
}

/** A page of a thousand problems helps nobody: the rest is in the annotated file. */
const SHOWN = 100

/** What is wrong, line by line; no message repeats a shelter's value. */
export function IssueList({ issues }: Props) {
  const t = useTranslations('PanelImport')
  return (
    <ul className={styles.issues}>
      {issues.slice(0, SHOWN).map((issue) => (
        <li key={JSON.stringify(issue)}>
          <b>
            {issue.line === null ? t('wholeFile') : t('line', { line: issue.line })}
            {issue.column !== null && ` · ${issue.column}`}
          </b>{' '}
          {issue.text}
        </li>
      ))}
      {issues.length > SHOWN && <li>{t('moreIssues', { count: issues.length - SHOWN })}</li>}
    </ul>
  )
}
