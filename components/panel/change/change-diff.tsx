import { useTranslations } from 'next-intl'
import { lineKey, valueLines } from '@/lib/panel-form/value-lines'
import styles from './change-diff.module.css'
import { fieldWords, type LineWords, lineWords } from './line-words'

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
}

interface ColumnProps {
  readonly title: string
  readonly field: string
  readonly value: unknown
  /** The value on the other side: lines that stand there too are not repeated. */
  readonly other: unknown
  readonly mark: 'del' | 'ins'
  readonly words: LineWords
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
        {lines.length === 0 && <Mark>{words.form('unknown')}</Mark>}
        {differing.map((line) => (
          <Mark key={lineKey(line)}>{lineWords(words, field, line)}</Mark>
        ))}
        {sameCount > 0 && <p>{words.form('sameLines', { count: sameCount })}</p>}
      </dd>
    </div>
  )
}

/** Field by field what was, what is proposed, and where somebody else has changed it meanwhile. */
export function ChangeDiff({ changes }: Props) {
  const t = useTranslations('PanelReview')
  const words: LineWords = {
    form: useTranslations('PanelForm'),
    answers: useTranslations('Attributes'),
    fields: useTranslations('TrustHow'),
    hours: useTranslations('Hours'),
  }
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li
          key={change.field}
          className={`${styles.change} ${change.isConflict ? styles.conflict : ''}`}
        >
          <h3>{fieldWords(words, change.field)}</h3>
          <dl className={styles.columns}>
            <Column
              title={t('old')}
              field={change.field}
              value={change.old}
              other={change.new}
              mark="del"
              words={words}
            />
            <Column
              title={t('proposed')}
              field={change.field}
              value={change.new}
              other={change.old}
              mark="ins"
              words={words}
            />
            {change.isConflict && (
              <Column
                title={t('current')}
                field={change.field}
                value={change.current}
                other={change.old}
                mark="ins"
                words={words}
              />
            )}
          </dl>
          {change.isConflict && <p className={styles.warning}>{t('conflict')}</p>}
        </li>
      ))}
    </ul>
  )
}
