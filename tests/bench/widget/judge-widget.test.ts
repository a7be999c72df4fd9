import { expect, test } from 'vitest'
import { judgeWidget } from './judge-widget'

const weight = (all: number, hosts = ['localhost']) => ({
  ...{ page: all / 2, script: 1_000, all, requests: 3, hosts },
})
const LIGHT = { path: '/embed/v1/es/15/todo', ours: weight(14_000), plain: weight(150_000) }

test('a frame of a tenth of a plain page meets its goal; a heavier one in any language misses it', () => {
  expect(judgeWidget([LIGHT]).map(({ met }) => met)).toEqual([true, true, true])
  const heavy = { ...LIGHT, path: '/embed/v1/ay/15/todo', ours: weight(30_000) }
  expect(judgeWidget([LIGHT, heavy]).map(({ met }) => met)).toEqual([false, false, true])
})

test('a frame that asks a second host misses its goal', () => {
  const other = { ...LIGHT, ours: weight(14_000, ['localhost', 'otro.example']) }
  expect(judgeWidget([other]).map(({ met }) => met)).toEqual([true, true, false])
})
