import { expect, test } from 'vitest'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { locatePoint } from './locate-point'
import { toPlaceChoices } from './place-choices'

const { townsOf } = toPlaceChoices(shippedGazetteer())
const towns = townsOf('17')
const inMaldonado = { lat: -12.593, lng: -69.19 }

test('whoever marks a door hears which town is near, and how far it is', () => {
  const found = locatePoint(inMaldonado, towns, '170101')
  expect(found?.town.name).toBe('Puerto Maldonado')
  expect(found?.meters).toBeLessThan(2000)
  expect(found?.isElsewhere).toBe(false)
})

test('a door in another province than the district that was chosen is told', () => {
  const inCusco = { lat: -13.52, lng: -71.97 }
  expect(locatePoint(inCusco, townsOf('08'), '080101')?.isElsewhere).toBe(false)
  expect(locatePoint(inCusco, townsOf('08'), '080901')?.isElsewhere).toBe(true)
})

test('before a district is chosen no point is in a wrong one', () => {
  expect(locatePoint(inMaldonado, towns, '')?.isElsewhere).toBe(false)
  expect(locatePoint(inMaldonado, [], '170101')).toBeNull()
})
