import { answerAlways } from '@/lib/domain/answer-hours'
import type { RowAnswers } from '@/lib/domain/answers-code'
import { FILTERS, type Filter } from '@/lib/domain/filter'
import { LANGUAGE_CHOICE_CODES, type LanguageChoice } from '@/lib/domain/language-choice'
import type { PlaceView } from '@/lib/edition/views/place-view'
import { answersOfConfidential, answersOfRow, toPointlessRow } from '../listing/row-answers'

/** Hours, or a filter. */
export type AskName = 'open' | 'always' | Filter

/** What may be asked of the services of a page with some hope that it changes something. */
export interface OpenAsks {
  /** What most people ask. */
  readonly first: readonly AskName[]
  /** «A quién atiende». */
  readonly who: readonly Filter[]
  readonly languages: readonly LanguageChoice[]
  /** What nobody has told us of any of them. */
  readonly unknown: readonly UnknownTopic[]
}

/** Asked most, in this order. */
const FIRST = [
  'open',
  'always',
  'no_police',
  'no_document',
  'free',
  'children',
  'direct',
  'by_phone',
  'comes',
  'trafficking',
] as const satisfies readonly AskName[]

const WHO: readonly Filter[] = FILTERS.filter(
  (filter) => !(FIRST as readonly AskName[]).includes(filter),
)

/** Asked so often that not knowing them of anybody here is said in words. */
const UNKNOWN_TOPICS = [
  ['no_document', 'documents'],
  ['free', 'cost'],
  ['children', 'children'],
  ['no_police', 'report'],
] as const
export type UnknownTopic = (typeof UNKNOWN_TOPICS)[number][1] | 'languages'

/** Only what tells one service of the page from another; null where there are fewer than two. */
export function openAsks(view: PlaceView): OpenAsks | null {
  const rows = answersOf(view)
  if (rows.length < 2) return null
  const tells = (answers: readonly unknown[]) => new Set(answers).size > 1
  const answersTo = (filter: Filter) => {
    const bit = 1 << FILTERS.indexOf(filter)
    return rows.map(({ yes, no }) => (yes & bit ? 'yes' : no & bit ? 'no' : 'unknown'))
  }
  const isOpen = (name: AskName) => {
    if (name === 'always') return tells(rows.map(({ hours }) => answerAlways(hours)))
    if (name !== 'open') return tells(answersTo(name))
    // Whether a door is open changes by itself; two timetables are enough.
    const timetables = rows.map(({ hours }) =>
      hours?.state === 'known' ? JSON.stringify(hours) : '',
    )
    return tells(timetables)
  }
  const unknown = UNKNOWN_TOPICS.filter(([filter]) =>
    answersTo(filter).every((answer) => answer === 'unknown'),
  ).map(([, topic]) => topic)
  return {
    first: FIRST.filter(isOpen),
    who: WHO.filter(isOpen),
    languages: LANGUAGE_CHOICE_CODES.filter((_, bit) =>
      tells(rows.map(({ languages }) => languages & (1 << bit))),
    ),
    unknown: rows.some(({ languages }) => languages !== 0) ? unknown : [...unknown, 'languages'],
  }
}

function answersOf({ call, go, comes, led, always }: PlaceView): RowAnswers[] {
  const rows = [
    ...call.map(toPointlessRow),
    ...go.flatMap((group) => group.rows),
    ...comes,
    ...(always === null ? [] : [always]),
  ]
  return [...rows.map(answersOfRow), ...led.map(answersOfConfidential)]
}
