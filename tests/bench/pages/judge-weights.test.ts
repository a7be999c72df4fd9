import { expect, test } from 'vitest'
import { judgeWeights } from './judge-weights'
import type { Weighing } from './measure-weights'

const weight = (all: number) => ({
  ...{ page: all / 2, script: 1_000, all, requests: 3, hosts: ['localhost'] },
})
const LIGHT: Weighing = {
  path: '/es',
  ours: weight(14_000),
  plain: weight(150_000),
  govuk: weight(30_000),
  wordsShare: 1,
}

test('each goal is judged by the document that fares worst', () => {
  const heavy = { ...LIGHT, path: '/ay/l/15', ours: weight(30_000) }
  const rows = judgeWeights([LIGHT, heavy])
  expect(rows.slice(0, 5).map(({ what, met }) => [/\/\S+$/.exec(what)?.[0], met])).toEqual([
    ['/ay/l/15', false],
    ['/ay/l/15', false],
    ['/ay/l/15', false],
    ['/ay/l/15', false],
    ['/es', true],
  ])
  expect(judgeWeights([LIGHT]).every(({ met }) => met)).toBe(true)
})

test('a page that says less without script misses its goal, and so does a second host', () => {
  const mute = { ...LIGHT, path: '/qu', wordsShare: 0.99 }
  const talking = { ...LIGHT, ours: { ...LIGHT.ours, hosts: ['localhost', 'otro.example'] } }
  const missed = judgeWeights([mute, talking]).filter(({ met }) => !met)
  expect(missed.map(({ goal, ours }) => [goal, ours])).toEqual([
    ['P1', '2'],
    ['P5', '0.99'],
  ])
})
