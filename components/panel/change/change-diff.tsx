import { useTranslations } from 'next-intl'
import { lineKey, valueLines } from '@/lib/panel-form/value-lines'
import fold from '../../ui/fold.module.css'
import styles from './change-diff.module.css'
import { type DiffWords, fieldWords, lineWords } from './line-words'
import { useLineWords } from './use-line-words'

/** One field: what it said when the proposal was made, what is proposed, what it says now. */
export interface ShownChange {
  readonly field: string
  readonly old: unknown
  readonly new: unknown
  readonly current?: unknown
  readonly isConflict?: boolean
}

interface Props {
  readonly changes: readonly ShownChange[]
  /** Of what has happened already, rather than of what is proposed. */
  readonly isHistory?: boolean
}

interface ColumnProps {
  readonly title: string
  readonly field: string
  readonly value: unknown
  /** The value on the other side: lines that stand there too are not repeated. */
  readonly other: unknown
  readonly mark: 'del' | 'ins'
  readonly words: DiffWords
}

function Column({ title, field, value, other, mark: Mark, words }: ColumnProps) {
  const lines = valueLines(value)
  const same = new Set(valueLines(other).map(lineKey))
  const differing = lines.filter((line) => !same.has(lineKey(line)))
  const sameCount = lines.length - differing.length
  return (
    <div className={styles.column}>
      <dt>{title}</dt>
      <dd>
        {lines.length === 0 && (
          <Mark>{words.form(field === 'consent' ? 'consentNone' : 'unknown')}</Mark>
        )}
        {differing.map((line) => (
          <Mark key={lineKey(line)}>{lineWords(words, field, line)}</Mark>
        ))}
        {sameCount > 0 && <p>{words.form('sameLines', { count: sameCount })}</p>}
      </dd>
    </div>
  )
}

function Change({
  change,
  words,
  isHistory,
}: {
  readonly change: ShownChange
  readonly words: DiffWords
  readonly isHistory: boolean
}) {
  const t = useTranslations('PanelReview')
  const { field, old, new: next, current, isConflict = false } = change
  // A history has no headings of its own above them.
  const FieldName = isHistory ? 'h2' : 'h3'
  return (
    <li className={`${styles.change} ${isConflict ? styles.conflict : ''}`}>
      <FieldName className={styles.field}>{fieldWords(words, field)}</FieldName>
      <dl className={styles.columns}>
        <Column title={t('old')} field={field} value={old} other={next} mark="del" words={words} />
        <Column
          title={t(isHistory ? 'after' : 'proposed')}
          field={field}
          value={next}
          other={old}
          mark="ins"
          words={words}
        />
        {isConflict && (
          <Column
            title={t('current')}
            field={field}
            value={current}
            other={old}
            mark="ins"
            words={words}
          />
        )}
      </dl>
      {isConflict && <p className={styles.warning}>{t('conflict')}</p>}
    </li>
  )
}

/** Who said a field and when: it follows from the change itself, so it stands apart. */
const isSource = ({ field }: ShownChange) => /^(?:trust$|fieldTrust\.)/.test(field)

/** Field by field what was, what is proposed, and where somebody else has changed it meanwhile. */
export function ChangeDiff({ changes, isHistory = false }: Props) {
  const words: DiffWords = { ...useLineWords(), dates: useTranslations('Dates') }
  const said = changes.filter((change) => !isSource(change))
  const sources = changes.filter(isSource)
  const list = (some: readonly ShownChange[]) => (
    <ul className={styles.changes}>
      {some.map((change) => (
        <Change key={change.field} change={change} words={words} isHistory={isHistory} />
      ))}
    </ul>
  )
  if (said.length === 0) return list(sources)
  return (
    <>
      {list(said)}
      {sources.length > 0 && (
        <details className={fold.fold}>
          <summary>{words.form('source')}</summary>
          {list(sources)}
        </details>
      )}
    </>
  )
}
