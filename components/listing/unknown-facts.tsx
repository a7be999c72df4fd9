import { useTranslations } from 'next-intl'
import type { Facts } from '@/lib/domain/attributes'
import { CONSEQUENCE_FACTS } from '@/lib/domain/consequences'
import type { FactNotes } from '@/lib/domain/fact-notes'
import type { UnknownTopic } from '@/lib/domain/unknown-topics'
import { Careful } from '../layout/careful'
import { Section } from '../layout/section'
import { ASKED_FACTS, type AskedFact } from './fact-answer'
import { FactList } from './fact-list'
import styles from './unknown-facts.module.css'

interface Props {
  readonly topics: readonly UnknownTopic[]
  /** Sentence that says whom to ask, `Namespace.key`. */
  readonly intro: string
  /** Every single question is listed besides; absent: the topics are all there is to ask. */
  readonly facts?: Facts
  /** What the service says where it gives no answer: «pregunta en admisión». */
  readonly notes?: FactNotes | undefined
}

const CONSEQUENCES: readonly AskedFact[] = CONSEQUENCE_FACTS
/** States of the day, not of the service: they change before anybody could have asked. */
const NOT_ASKED: readonly string[] = ['operatingState', 'capacity']

/**
 * Everything that is not known, so that silence is never read as no: first what people ask most,
 * then, behind one press, every single question.
 */
export function UnknownFacts({ topics, intro, facts, notes = {} }: Props) {
  const t = useTranslations('ListingPage')
  const topicTexts = useTranslations('Facts')
  const questions = useTranslations('Attributes')
  const said: Readonly<Record<string, unknown>> = notes
  const unknown = ASKED_FACTS.filter(
    (name) => facts && facts[name] === undefined && !NOT_ASKED.includes(name),
  )
  const open = unknown.filter((name) => said[name] === undefined)
  // Notes of what happens if she calls or goes stand there.
  const noted = unknown.filter((name) => !open.includes(name) && !CONSEQUENCES.includes(name))
  return (
    <Section title={t('unknownTitle')}>
      <p>
        <Careful id={intro} />
      </p>
      <ul className={styles.list}>
        {topics.map((topic) => (
          <li key={topic}>{topicTexts(topic)}</li>
        ))}
      </ul>
      {facts && noted.length > 0 && (
        <div className={styles.noted}>
          <FactList facts={facts} notes={notes} names={noted} />
        </div>
      )}
      {open.length > 0 && (
        <details className={styles.all}>
          <summary>{t('allUnknown')}</summary>
          <ul className={styles.list}>
            {open.map((name) => (
              <li key={name}>{questions(name)}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
