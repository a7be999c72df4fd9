import { expect, test } from 'vitest'
import { anEdition } from '@/tests/factories'
import { loadEdition } from './load'

test('pages find listings by id and kind, places by code and by parent', () => {
  const loaded = loadEdition(anEdition(3))
  expect(loaded.number).toBe(3)
  expect(loaded.listings.get('222222')?.kind).toBe('cem')
  expect(loaded.byKind.get('hrt')?.map(({ id }) => id)).toEqual(['hhhhhh'])
  expect(loaded.places.get('990101')?.name).toBe('Villa Imaginaria')
  expect(loaded.children.get('')?.map(({ ubigeo }) => ubigeo)).toEqual(['99'])
  expect(loaded.children.get('99')?.map(({ ubigeo }) => ubigeo)).toEqual(['9901'])
  expect(loaded.isKnownPath('/es/s/222222')).toBe(true)
  expect(loaded.isKnownPath('/es/s/333333')).toBe(false)
})

test('no page can change what the next one reads', () => {
  const { edition, listings } = loadEdition(anEdition())
  expect(() => Object.assign(edition.content, { listings: [] })).toThrow(TypeError)
  expect(() => Object.assign(listings.get('222222') ?? {}, { name: 'x' })).toThrow(TypeError)
})
