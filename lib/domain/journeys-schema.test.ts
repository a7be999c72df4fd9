import { describe, expect, test } from 'vitest'
import { journeysSchema } from './journeys-schema'
import { confidentialListingSchema } from './listing'

const BY_BOAT = { ubigeo: '170101', means: 'boat', soles: 40, travelHours: 3 } as const
const accepts = (...journeys: unknown[]) => journeysSchema.safeParse(journeys).success

describe('what it takes to get to a door', () => {
  test('may be known in part, and nothing paid is another thing than not known', () => {
    expect(accepts(BY_BOAT, { ...BY_BOAT, means: 'walk', soles: 0, travelHours: null })).toBe(true)
    expect(accepts({ ...BY_BOAT, soles: 2.5, travelHours: 0.25 })).toBe(true)
    expect(accepts({ ...BY_BOAT, soles: null })).toBe(true)
  })

  test.each([
    ['from a department', { ubigeo: '17' }],
    ['by a means of no list', { means: 'helicopter' }],
    ['for less than nothing', { soles: -1 }],
    ['for more than anybody pays', { soles: 2000.1 }],
    ['for a céntimo', { soles: 0.01 }],
    ['for something that is no number', { soles: Number.NaN }],
    ['in no time', { travelHours: 0 }],
    ['in eleven days', { travelHours: 264 }],
    ['in a text', { travelHours: '3' }],
    ['with a word about somebody', { note: 'pregunta por Fulana' }],
  ])('is not believed %s', (_what, change) => {
    expect(accepts({ ...BY_BOAT, ...change })).toBe(false)
  })

  test('is said once for each place and means, and a list of nothing is no list', () => {
    expect(accepts(BY_BOAT, { ...BY_BOAT, soles: 50 })).toBe(false)
    expect(accepts()).toBe(false)
  })
})

test('of a safe house nobody can say how to get there', () => {
  expect(Object.keys(confidentialListingSchema.shape)).not.toContain('points')
  expect(Object.keys(confidentialListingSchema.shape)).not.toContain('journeys')
})
