import { useLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Facts } from '@/lib/domain/attributes'
import type { Locale } from '@/lib/domain/locale'
import { isReviewed } from '@/lib/i18n/review'
import careful from '../layout/careful.module.css'
import { type AskedFact, factAnswer } from './fact-answer'
import styles from './fact-list.module.css'

interface Said {
  readonly question: string
  readonly answer: string
  /** The same in Spanish, where no native speaker has read the rest. */
  readonly spanish?: string
}

interface Props {
  readonly facts: Facts
  readonly names: readonly AskedFact[]
  /** She decides by these: unreviewed, they carry the Spanish beneath. */
  readonly isConsequence?: boolean
  /** Questions that are answered elsewhere in the catalogue than among the facts. */
  readonly more?: readonly Said[]
}

async function tell(locale: Locale, facts: Facts, name: AskedFact): Promise<Said | null> {
  const t = await getTranslations({ locale, namespace: 'Attributes' })
  const dates = await getTranslations({ locale, namespace: 'Dates' })
  const answer = factAnswer(t, dates, facts, name)
  return answer === null ? null : { question: t(name), answer }
}

async function tellCarefully(locale: Locale, facts: Facts, name: AskedFact): Promise<Said | null> {
  const said = await tell(locale, facts, name)
  if (!said || isReviewed(locale, `Attributes.${name}`)) return said
  const spanish = await tell('es', facts, name)
  return spanish && { ...said, spanish: `${spanish.question} ${spanish.answer}` }
}

/** What is known, as questions and answers; nothing at all when nothing is. */
export async function FactList({ facts, names, isConsequence = false, more = [] }: Props) {
  const locale = useLocale()
  const telling = names.map((name) => (isConsequence ? tellCarefully : tell)(locale, facts, name))
  const said = (await Promise.all(telling)).filter((one) => one !== null)
  const all = [...said, ...more]
  if (all.length === 0) return null
  return (
    <dl className={styles.list}>
      {all.map(({ question, answer, spanish }) => (
        <div key={`${question} ${answer}`} className={styles.fact}>
          <dt>{question}</dt>
          <dd>
            {answer}
            {spanish && (
              <span className={careful.spanish} lang="es">
                {spanish}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
