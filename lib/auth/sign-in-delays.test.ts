import { expect, test } from 'vitest'
import { SignInDelays } from './sign-in-delays'

const EMAIL = 'ana@ejemplo.example'
const MINUTE_MS = 60_000

test('each wrong try waits longer, and none longer than eight seconds', () => {
  const delays = new SignInDelays()
  const waits = Array.from({ length: 9 }, () => delays.begin(EMAIL, 0))
  expect(waits).toEqual([0, 250, 500, 1000, 2000, 4000, 8000, 8000, 8000])
})

test('a thousand wrong tries do not keep the owner out', () => {
  const delays = new SignInDelays()
  for (let n = 0; n < 1000; n++) delays.begin(EMAIL, n)
  expect(delays.begin(EMAIL, 1000)).toBe(8000)
  delays.succeed(EMAIL)
  expect(delays.begin(EMAIL, 1001)).toBe(0)
})

test('a hundred at once wait like the hundredth: a try counts before it is looked at', () => {
  const delays = new SignInDelays()
  const waits = Array.from({ length: 100 }, () => delays.begin(EMAIL, 5))
  expect(waits.filter((wait) => wait === 8000).length).toBeGreaterThan(90)
})

test('an account that does not exist waits as one that does, and other accounts do not wait', () => {
  const delays = new SignInDelays()
  delays.begin('nadie@ejemplo.example', 0)
  expect(delays.begin('nadie@ejemplo.example', 0)).toBe(250)
  expect(delays.begin(EMAIL, 0)).toBe(0)
})

test('one account has one spelling', () => {
  const delays = new SignInDelays()
  delays.begin(EMAIL, 0)
  expect(delays.begin(' ANA@ejemplo.example ', 0)).toBe(250)
})

test('a quarter of an hour without a try is forgotten', () => {
  const delays = new SignInDelays()
  for (let n = 0; n < 5; n++) delays.begin(EMAIL, 0)
  expect(delays.begin(EMAIL, 15 * MINUTE_MS)).toBe(0)
})

test('ten thousand invented accounts do not fill the memory', () => {
  const delays = new SignInDelays()
  for (let n = 0; n < 10_100; n++) delays.begin(`n${n}@ejemplo.example`, n)
  expect(delays.countOf('n0@ejemplo.example', 10_100)).toBe(0)
  expect(delays.countOf('n10099@ejemplo.example', 10_100)).toBe(1)
})
