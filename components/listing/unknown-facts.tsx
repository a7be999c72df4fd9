import { useTranslations } from 'next-intl'
import type { Facts } from '@/lib/domain/attributes'
import type { UnknownTopic } from '@/lib/domain/unknown-topics'
import { Careful } from '../layout/careful'
import { Section } from '../layout/section'
import { ASKED_FACTS } from './fact-answer'
import styles from './unknown-facts.module.css'

interface Props {
  readonly topics: readonly UnknownTopic[]
  /** Sentence that says whom to ask, `Namespace.key`. */
  readonly intro: string
  /** Every single question is listed besides; absent: the topics are all there is to ask. */
  readonly facts?: Facts
}

/** States of the day, not of the service: they change before anybody could have asked. */
const NOT_ASKED: readonly string[] = ['operatingState', 'capacity']

/**
 * Everything that is not known, so that silence is never read as no: first what people ask most,
 * then, behind one press, every single question.
 */
export function UnknownFacts({ topics, intro, facts }: Props) {
  const t = useTranslations('ListingPage')
  const topicTexts = useTranslations('Facts')
  const questions = useTranslations('Attributes')
  const open = ASKED_FACTS.filter(
    (name) => facts && facts[name] === undefined && !NOT_ASKED.includes(name),
  )
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
