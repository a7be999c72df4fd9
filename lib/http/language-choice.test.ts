import { expect, it } from 'vitest'
import { LOCALES as DOMAIN_LOCALES } from '../domain/locale'
import { chooseLocale } from './language-choice.mjs'
import { getPathLocale, LOCALES } from './locales.mjs'

it.each([
  [undefined, 'es'],
  ['', 'es'],
  ['en-US,en;q=0.9', 'es'],
  ['qu', 'qu'],
  ['quz-PE,es-PE;q=0.8', 'qu'],
  ['quy', 'qu'],
  ['ayr-PE', 'ay'],
  ['aym', 'ay'],
  ['AY', 'ay'],
  ['es-PE,qu;q=0.9', 'es'],
  ['qu;q=0.5,ay;q=0.7', 'ay'],
  ['en,qu;q=0.1', 'qu'],
  ['qu;q=0,ay;q=0.1', 'ay'],
  ['qu;q=0', 'es'],
  ['qu;q=junk', 'es'],
  ['quechua', 'es'],
  [';;,,q=', 'es'],
])('a browser that asks for %j is answered in %s', (header, locale) => {
  expect(chooseLocale(header)).toBe(locale)
})

it('a very long wish costs no time', () => {
  expect(chooseLocale('x,'.repeat(20_000))).toBe('es')
})

it('the languages of addresses are those of the domain', () => {
  expect(LOCALES).toEqual(DOMAIN_LOCALES)
  expect(getPathLocale('/qu/l/08')).toBe('qu')
  expect(getPathLocale('/quz')).toBeNull()
})
