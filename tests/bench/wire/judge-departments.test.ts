import { expect, test } from 'vitest'
import { anEntry } from '@/tests/an-entry'
import { judgeDepartments } from './judge-departments'

const command = { report: () => {}, signal: new AbortController().signal } as never
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'

/** Services of a department, no two alike. */
const many = (code: string, count: number, more: object = {}) =>
  Array.from({ length: count }, (_, at) => {
    // Spread as a hash spreads: what comes in order would weigh nothing.
    const hash = Math.imul(at + 1, 2_654_435_761) >>> 0
    return anEntry({
      id: Array.from({ length: 6 }, (_, place) => ALPHABET[(hash >>> (5 * place)) % 31]).join(''),
      ubigeo: `${code}0101`,
      phone: `+519${String(hash % 100_000_000).padStart(8, '0')}`,
      lat: -12 - (hash % 9_973) / 10_000,
      lng: -77 + (hash % 9_871) / 10_000,
      ...more,
    })
  })

test('a department whose ids, numbers and points alone are too heavy is judged by those', () => {
  const [usual, largest] = judgeDepartments('x', [...many('08', 60), ...many('15', 2_000)], command)
  expect(usual).toMatchObject({ met: true, wanted: '≤ 10.0 kB' })
  expect(largest).toMatchObject({ met: true, wanted: '≤ 10.0 kB, or 1.25× these' })
})

test('what a form adds to them is not excused', () => {
  const wordy = many('15', 2_000).map((entry, at) => ({
    ...entry,
    name: `Oficina ${Math.imul(at + 7, 40_503) >>> 0} ${Math.imul(at + 3, 2_246_822_519) >>> 0}`,
  }))
  const [, largest] = judgeDepartments('x', [...many('08', 60), ...wordy], command)
  expect(largest?.met).toBe(false)
})

test('one that has room is held to the goal', () => {
  const [, largest] = judgeDepartments('x', [...many('08', 60), ...many('15', 200)], command)
  expect(largest).toMatchObject({ met: true, wanted: '≤ 10.0 kB' })
})
