import { expect, test } from 'vitest'
import type { Contender } from './contenders'
import { judgeVisits } from './judge-visits'
import type { Figures } from './measure-visits'

const QUICK: Figures = {
  ...{ firstPaint: 700, load: 1_200, number: 700, exit: 700, cover: 1_000 },
  ...{ longestTask: 0, blocked: 0, script: 20 },
}
const SLOW: Figures = { ...QUICK, firstPaint: 1_500, number: 1_500, cover: 4_200, script: 300 }
const DONE = new Map([['home', true]])

const judge = (ours: Partial<Figures>, leaves: ReadonlyMap<string, boolean> = DONE) =>
  judgeVisits(
    {
      figuresOf: (contender: Contender) =>
        contender === 'ours' ? { ...QUICK, ...ours } : contender === 'floor' ? QUICK : SLOW,
    },
    leaves,
  )
const missed = (...given: Parameters<typeof judge>) =>
  judge(...given)
    .filter(({ met }) => !met)
    .map(({ goal, what }) => `${goal} ${what}`)

test('a quick page meets every goal of time', () => {
  expect(missed({})).toEqual([])
})

test('an exit that comes after the first words is a missed goal', () => {
  expect(missed({ exit: 820 })).toEqual(['P3 the exit leaves before any script has come, home'])
})

test('an exit whose form is not posted is a missed goal, however early it is seen', () => {
  expect(missed({}, new Map([['home', false]]))).toEqual([
    'P3 the exit leaves before any script has come, home',
  ])
})

test('a cover that never comes, or only after load, is a missed goal', () => {
  const late = ['P3 a press on the exit covers the page, home']
  expect(missed({ cover: 1_300 })).toEqual(late)
  expect(missed({ cover: 0 })).toEqual(late)
})

test('a late first paint, a long task and busy scripts are missed goals', () => {
  expect(missed({ firstPaint: 1_000, exit: 1_000, longestTask: 80, script: 40 })).toEqual([
    'P2 first contentful paint, home',
    'P2 first contentful paint, home',
    'P4 time in scripts, home',
    'P4 longest task, home',
  ])
})
