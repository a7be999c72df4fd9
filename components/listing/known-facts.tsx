import { useTranslations } from 'next-intl'
import type { Facts } from '@/lib/domain/attributes'
import { CONSEQUENCE_FACTS } from '@/lib/domain/consequences'
import type { FactNotes } from '@/lib/domain/fact-notes'
import { Section } from '../layout/section'
import { ASKED_FACTS, type AskedFact } from './fact-answer'
import { FactList } from './fact-list'

const CONSEQUENCES: readonly AskedFact[] = CONSEQUENCE_FACTS
const OTHERS = ASKED_FACTS.filter((name) => !CONSEQUENCES.includes(name))

/** Ages and money are numbers: each is one sentence, whatever part of it is known. */
function useNumbers(facts: Facts) {
  const t = useTranslations('Attributes')
  const { ageMin, ageMax, childAgeMaxGirls, childAgeMaxBoys, costSoles } = facts
  const found: { question: string; answer: string }[] = []
  const ages = (answer: string) => found.push({ question: t('ages'), answer })
  if (ageMin !== undefined && ageMax !== undefined)
    ages(t('agesFromTo', { min: String(ageMin), max: String(ageMax) }))
  else if (ageMin !== undefined) ages(t('agesFrom', { min: String(ageMin) }))
  else if (ageMax !== undefined) ages(t('agesTo', { max: String(ageMax) }))
  const child = (answer: string) => found.push({ question: t('children'), answer })
  if (childAgeMaxGirls !== undefined)
    child(t('childAgeMaxGirls', { age: String(childAgeMaxGirls) }))
  if (childAgeMaxBoys !== undefined) child(t('childAgeMaxBoys', { age: String(childAgeMaxBoys) }))
  if (costSoles !== undefined)
    found.push({ question: t('free'), answer: t('cost', { soles: String(costSoles) }) })
  return found
}

interface Props {
  readonly facts: Facts
  /** What the service adds to an answer, or says where there is none. */
  readonly notes?: FactNotes | undefined
  /** Answers that are not among the facts: languages, how far it reaches. */
  readonly more?: readonly { readonly question: string; readonly answer: string }[]
}

/** First what happens if she calls or goes, known or told in a note, then everything else that is known. */
export function KnownFacts({ facts, notes = {}, more = [] }: Props) {
  const t = useTranslations('ListingPage')
  const numbers = [...more, ...useNumbers(facts)]
  const told: Readonly<Record<string, unknown>> = { ...notes, ...facts }
  const others = OTHERS.filter((name) => facts[name] !== undefined)
  return (
    <>
      {CONSEQUENCES.some((name) => told[name] !== undefined) && (
        <Section title={t('consequences')}>
          <FactList facts={facts} notes={notes} names={CONSEQUENCES} isConsequence />
        </Section>
      )}
      {(others.length > 0 || numbers.length > 0) && (
        <Section title={t('known')}>
          <FactList facts={facts} notes={notes} names={others} more={numbers} />
        </Section>
      )}
    </>
  )
}
