import { expect, test } from 'vitest'
import { isElsewhere } from './is-elsewhere'

const DOOR = { address: 'Jirón de Prueba 123', ubigeo: '080101', lat: -13.5, lng: -71.9 } as const
const at = (change: object) => ({ ...DOOR, precision: 'exact' as const, ...change })
const AWAY = { lat: -13.52, lng: -71.9 }

test.each([
  ['another district', {}, { ubigeo: '080102' }],
  ['another street', {}, { address: 'Avenida de Prueba 9' }],
  ['a pin kilometres away, of a street that is left out', {}, { address: null, ...AWAY }],
])('%s is another door', (_, before, after) => {
  expect(isElsewhere(at(before), at(after))).toBe(true)
})

test.each([
  ['a street that is filled in', { address: null }, {}],
  ['a street that is left out', {}, { address: null }],
  ['a pin mended on its block', { address: null }, { lat: -13.501 }],
  ['the pin of a street that is known, put right', {}, AWAY],
  ['only the district’s own point', { address: null }, { ...AWAY, precision: 'approximate' }],
  ['no pin any more', { address: null }, { address: null, lat: null, lng: null }],
])('%s moves nobody', (_, before, after) => {
  expect(isElsewhere(at(before), at(after))).toBe(false)
})
