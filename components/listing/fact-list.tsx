import { useLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { type Facts, TRI_ATTRIBUTES, type TriAttribute } from '@/lib/domain/attributes'
import type { FactNotes } from '@/lib/domain/fact-notes'
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
  /** The service's own words, in Spanish in every language. */
  readonly note?: string | undefined
}

interface Props {
  readonly facts: Facts
  readonly notes?: FactNotes
  readonly names: readonly AskedFact[]
  /** She decides by these: unreviewed, they carry the Spanish beneath. */
  readonly isConsequence?: boolean
  /** Questions that are answered elsewhere in the catalogue than among the facts. */
  readonly more?: readonly Said[]
}

interface Known {
  readonly facts: Facts
  readonly notes: FactNotes
}

async function tell(locale: Locale, known: Known, name: AskedFact): Promise<Said | null> {
  const t = await getTranslations({ locale, namespace: 'Attributes' })
  const page = await getTranslations({ locale, namespace: 'ListingPage' })
  const dates = await getTranslations({ locale, namespace: 'Dates' })
  const note = isTri(name) ? known.notes[name] : undefined
  const answer = factAnswer(t, dates, known.facts, name)
  if (answer === null && note === undefined) return null
  return { question: t(name), answer: answer ?? page('notKnown'), note }
}

function isTri(name: AskedFact): name is TriAttribute {
  return TRI_ATTRIBUTES.some((tri) => tri === name)
}

async function tellCarefully(locale: Locale, known: Known, name: AskedFact): Promise<Said | null> {
  const said = await tell(locale, known, name)
  if (!said || isReviewed(locale, `Attributes.${name}`)) return said
  const spanish = await tell('es', known, name)
  return spanish && { ...said, spanish: `${spanish.question} ${spanish.answer}` }
}

/** What is known, as questions and answers; nothing at all when nothing is. */
export async function FactList({
  facts,
  notes = {},
  names,
  isConsequence = false,
  more = [],
}: Props) {
  const locale = useLocale()
  const telling = names.map((name) =>
    (isConsequence ? tellCarefully : tell)(locale, { facts, notes }, name),
  )
  const said = (await Promise.all(telling)).filter((one) => one !== null)
  const all = [...said, ...more]
  if (all.length === 0) return null
  return (
    <dl className={styles.list}>
      {all.map(({ question, answer, note, spanish }) => (
        <div key={`${question} ${answer}`} className={styles.fact}>
          <dt>{question}</dt>
          <dd>
            {answer}
            {note && (
              <span className={styles.note} lang="es">
                {note}
              </span>
            )}
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
