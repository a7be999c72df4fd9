import type { Facts } from './attributes'
import type { LanguageAtCare } from './language'
import type { Hours } from './opening-hours'

/**
 * What people ask before they go, and the facts that would answer it. A topic with none of them
 * known is named under «No sabemos», so that silence is never read as no.
 */
const BY_FACTS = {
  cost: ['free', 'costSoles'],
  documents: ['needsDocument'],
  report: ['startsReport'],
  name: ['asksName', 'anonymous'],
  children: ['children'],
  inform: ['mustInformMinors', 'mustInformDanger', 'tellsFamilyMinors', 'tellsFamilyDanger'],
  migration: ['tellsMigration'],
  woman: ['womanStaff'],
  trafficking: ['traffickingSkill'],
  ages: ['minors', 'adults', 'ageMin', 'ageMax'],
  reach: ['reach'],
  companion: ['companion'],
  retell: ['mustTellAll'],
  records: ['records'],
  disability: ['wheelchair'],
  lgbtiq: ['lgbtiq'],
} as const satisfies Record<string, readonly (keyof Facts)[]>

export type UnknownTopic = keyof typeof BY_FACTS | 'hours' | 'days' | 'languages' | 'coverage'

/**
 * What may be asked of a safe house before going: the same for every one, and nothing that would
 * help to find it.
 */
export const HOUSE_TOPICS: readonly UnknownTopic[] = [
  'children',
  'ages',
  'documents',
  'cost',
  'report',
  'name',
  'inform',
  'lgbtiq',
]

interface Known {
  readonly facts: Facts
  readonly hours: Hours | null
  readonly languages: readonly LanguageAtCare[]
  readonly coverageKnown: boolean
}

/**
 * The topics of which nothing is known, in the order people ask, an entry's own first.
 * @param forward fact names that matter most where the reader comes from.
 */
export function unknownTopics(known: Known, forward: readonly string[] = []): UnknownTopic[] {
  const topics: UnknownTopic[] = []
  if (!known.hours || known.hours.state === 'unknown') topics.push('hours')
  else if (!known.hours.always && known.hours.weekly.some(({ days }) => days.length === 0)) {
    topics.push('days')
  }
  if (known.languages.length === 0) topics.push('languages')
  for (const [topic, facts] of Object.entries(BY_FACTS)) {
    if (facts.every((fact) => known.facts[fact as keyof Facts] === undefined)) {
      topics.push(topic as UnknownTopic)
    }
  }
  if (!known.coverageKnown) topics.push('coverage')
  const isForward = (topic: UnknownTopic) =>
    forward.includes(topic) ||
    (topic in BY_FACTS &&
      BY_FACTS[topic as keyof typeof BY_FACTS].some((fact) => forward.includes(fact)))
  return [...topics.filter(isForward), ...topics.filter((topic) => !isForward(topic))]
}
