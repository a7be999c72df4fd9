import { describe, expect, test } from 'vitest'
import type { RowAnswers } from '../domain/answers-code'
import { FILTERS, type Filter } from '../domain/filter'
import { LANGUAGE_CHOICE_CODES, type LanguageChoice } from '../domain/language-choice'
import type { OpeningRule } from '../domain/open-now'
import { judgeRow } from './row-state'

const OFFICE: OpeningRule = {
  state: 'known',
  always: false,
  weekly: [{ days: [1], opens: '08:00', closes: '16:00' }],
  exceptions: [],
  holidays: 'closed',
  how: 'call',
}
const GENERAL: OpeningRule = { ...OFFICE, always: true, weekly: [], how: 'inferred_from_kind' }
const MONDAY_MORNING = new Date('2026-03-02T15:00:00Z')
const MONDAY_NIGHT = new Date('2026-03-03T03:00:00Z')

const bitsOf = (filters: readonly Filter[]) =>
  filters.reduce((bits, filter) => bits | (1 << FILTERS.indexOf(filter)), 0)
const ask = (filter: Filter) => `f${FILTERS.indexOf(filter)}`
const speak = (language: LanguageChoice) => `l${LANGUAGE_CHOICE_CODES.indexOf(language)}`

function aRow(change: Partial<RowAnswers> = {}): RowAnswers {
  return { yes: 0, no: 0, languages: 0, hours: null, ...change }
}
const judge = (row: RowAnswers, asks: readonly string[], at: Date | null = MONDAY_MORNING) =>
  judgeRow(row, asks, at)

describe('what a service says to what she asks', () => {
  test('no answer is not a no', () => {
    expect(judge(aRow(), [ask('free')]).state).toBe('unknown')
  })

  test('everything must be answered: it is as good as its worst answer', () => {
    const row = aRow({ yes: bitsOf(['free']), no: bitsOf(['no_document']) })
    expect(judge(row, [ask('free')]).state).toBe('yes')
    expect(judge(row, [ask('free'), ask('children')]).state).toBe('unknown')
    expect(judge(row, [ask('free'), ask('children'), ask('no_document')]).state).toBe('no')
  })

  test('it says why, answer by answer', () => {
    const row = aRow({ yes: bitsOf(['free']), no: bitsOf(['no_document']) })
    const { reasons } = judge(row, [ask('free'), ask('no_document'), ask('children')])
    expect(reasons.map(({ answer }) => answer)).toEqual(['yes', 'no', 'unknown'])
  })

  test('one of her languages is enough, and the others are not held against it', () => {
    const row = aRow({ languages: 1 << LANGUAGE_CHOICE_CODES.indexOf('qu') })
    const asked = [speak('qu'), speak('ay')]
    expect(judge(row, asked)).toMatchObject({
      state: 'yes',
      reasons: [{ ask: speak('qu'), answer: 'yes' }],
    })
    expect(judge(aRow(), asked)).toMatchObject({ state: 'unknown' })
    expect(judge(aRow(), asked).reasons).toHaveLength(2)
  })

  test('a language that is not listed is never a no', () => {
    const row = aRow({ languages: 1 << LANGUAGE_CHOICE_CODES.indexOf('es') })
    expect(judge(row, [speak('ay')]).state).toBe('unknown')
  })
})

describe('hours', () => {
  test('open in the morning, closed at night', () => {
    expect(judge(aRow({ hours: OFFICE }), ['open']).state).toBe('yes')
    expect(judge(aRow({ hours: OFFICE }), ['open'], MONDAY_NIGHT).state).toBe('no')
    expect(judge(aRow({ hours: OFFICE }), ['always']).state).toBe('no')
  })

  test('a general timetable only says what should be', () => {
    expect(judge(aRow({ hours: GENERAL }), ['open']).state).toBe('expected')
    expect(judge(aRow({ hours: GENERAL }), ['always']).state).toBe('expected')
  })

  test('with a clock that cannot be believed nothing is open or closed', () => {
    expect(judge(aRow({ hours: OFFICE }), ['open'], null).state).toBe('unknown')
    expect(judge(aRow({ hours: GENERAL }), ['always'], null).state).toBe('expected')
  })
})

describe('only those that say yes', () => {
  test('not knowing and «should be» are not a yes', () => {
    expect(judge(aRow(), [ask('free')]).isSure).toBe(false)
    expect(judge(aRow({ hours: GENERAL }), ['always']).isSure).toBe(false)
    expect(judge(aRow({ yes: bitsOf(['free']) }), [ask('free')]).isSure).toBe(true)
  })

  test('skill with trafficking sorts and never hides', () => {
    const skilled = judge(aRow({ yes: bitsOf(['trafficking']) }), [ask('trafficking')])
    const other = judge(aRow(), [ask('trafficking')])
    expect(skilled).toMatchObject({ state: 'yes', isSure: true })
    expect(other).toMatchObject({ state: 'unknown', isSure: true })
  })
})
