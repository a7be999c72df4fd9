import { expect, test } from 'vitest'
import { judgeTimes } from './judge-times'

test('a time within its goal is met and needs no word', () => {
  expect(judgeTimes(0.9, 1)).toEqual({ ratio: 0.9, met: true })
})

test('a time that passes its goal by less than a tenth is met, and the row says by how much', () => {
  expect(judgeTimes(1.24, 1.15)).toEqual({
    ...{ ratio: 1.24, met: true },
    note: 'over by 8 %, which may be noise',
  })
})

test('a time that passes its goal by more than a tenth is missed', () => {
  expect(judgeTimes(1.3, 1.15)).toEqual({ ratio: 1.3, met: false })
})

test('a peer that never got there is no goal met', () => {
  expect(judgeTimes(Number.POSITIVE_INFINITY, 1).met).toBe(false)
})
