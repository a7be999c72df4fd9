import { useTranslations } from 'next-intl'
import type { Facts } from '@/lib/domain/attributes'
import { type AskedFact, factAnswer } from './fact-answer'
import styles from './fact-list.module.css'

interface Props {
  readonly facts: Facts
  readonly names: readonly AskedFact[]
  /** Questions that are answered elsewhere in the catalogue than among the facts. */
  readonly more?: readonly { readonly question: string; readonly answer: string }[]
}

/** What is known, as questions and answers; nothing at all when nothing is. */
export function FactList({ facts, names, more = [] }: Props) {
  const t = useTranslations('Attributes')
  const dates = useTranslations('Dates')
  const said = names.flatMap((name) => {
    const answer = factAnswer(t, dates, facts, name)
    return answer === null ? [] : [{ question: t(name), answer }]
  })
  const all = [...said, ...more]
  if (all.length === 0) return null
  return (
    <dl className={styles.list}>
      {all.map(({ question, answer }) => (
        <div key={`${question} ${answer}`} className={styles.fact}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
