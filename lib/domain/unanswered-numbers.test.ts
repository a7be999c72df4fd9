import { expect, test } from 'vitest'
import { type CheckedCall, unansweredNumbers } from './unanswered-numbers'

const NUMBER = '+51900000001'
const call = (at: string, outcome: CheckedCall['outcome'] = 'no_answer', number = NUMBER) => ({
  ...{ number, outcome, at },
})

test('a number that nobody answered on two days may not answer her either', () => {
  const calls = [call('2026-11-20T15:00:00.000Z'), call('2026-11-21T15:00:00.000Z')]
  expect([...unansweredNumbers(calls)]).toEqual([NUMBER])
  expect([...unansweredNumbers(calls.slice(0, 1))]).toEqual([])
})

test('two calls of one day in Lima are one, though it is midnight in London between them', () => {
  const calls = [call('2026-11-20T23:00:00.000Z'), call('2026-11-21T02:00:00.000Z')]
  expect([...unansweredNumbers(calls)]).toEqual([])
})

test.each(['confirmed', 'denied'] as const)(
  'once somebody has answered (%s), it answers',
  (outcome) => {
    const failed = [call('2026-11-20T15:00:00.000Z'), call('2026-11-21T15:00:00.000Z')]
    expect([...unansweredNumbers([...failed, call('2026-11-22T15:00:00.000Z', outcome)])]).toEqual(
      [],
    )
    const before = call('2026-11-19T15:00:00.000Z', outcome)
    expect([...unansweredNumbers([before, ...failed])]).toEqual([NUMBER])
  },
)

test('a national line never carries the mark', () => {
  const calls = [call('2026-11-20T15:00:00.000Z', 'no_answer', '100')]
  expect([
    ...unansweredNumbers([...calls, call('2026-11-22T15:00:00.000Z', 'no_answer', '100')]),
  ]).toEqual([])
})
