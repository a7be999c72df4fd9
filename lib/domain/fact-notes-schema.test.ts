import { describe, expect, test } from 'vitest'
import { aTrust } from '@/tests/factories'
import { HOSTILE_NUMBERS } from '@/tests/hostile-texts'
import { factNoteSchema, factNotesSchema } from './fact-notes-schema'
import { confidentialListingSchema } from './listing'

const accepts = (text: unknown) => factNoteSchema.safeParse(text).success

describe('a note beside an answer', () => {
  test.each([
    'sólo martes y jueves',
    'de 08:00 a 12:00 y de 14:00 a 18:00',
    '08:00-16:15, menos feriados',
    'pregunta en admisión, segundo piso',
    'hasta los 14 años; cuesta S/ 150 al mes',
    'según el DS 008-2018-IN; desde el 2026-12-01, o el 15/12/2026',
    'también el 100 y el 1818',
    'Ley 30364',
    'a'.repeat(160),
  ])('may say «%s»', (text) => {
    expect(accepts(text)).toBe(true)
  })

  test.each([
    ['more than a line or two', 'a'.repeat(161)],
    ['nothing', ''],
    ['two lines', 'martes\njueves'],
    ['what nobody sees', 'mar\u202Etes'],
    ['markup', '<b>martes</b>'],
    ['a number', 'llama al 900000001'],
    ['a number in groups', 'llama al (01) 311-0300'],
    ['a number in other digits', 'llama al ９００ ０００ ００１'],
    ['a number that looks like a day', 'llama al 98/76/5432 1'],
    ['a number behind a day', 'desde el 2026-12-01: 900 000 001'],
    ['a code that forwards calls', 'marca *21*100#'],
    ['a page', 'mira https://x.example'],
    ['a page without its beginning', 'mira ejemplo.com'],
    ['a mail', 'escribe a prueba@x.example'],
    ['something that is no text', 5],
  ])('may not hold %s', (_what, text) => {
    expect(accepts(text)).toBe(false)
  })

  test(`none of ${HOSTILE_NUMBERS.length} hostile numbers of six digits and more fits into one`, () => {
    for (const number of HOSTILE_NUMBERS.filter((text) => /(?:\p{Nd}\D{0,2}){6}/u.test(text)))
      expect(accepts(`llama al ${number}`), number).toBe(false)
  })

  test('stands beside a question of yes or no, and a map of nothing is no map', () => {
    const holds = (notes: unknown) => factNotesSchema.safeParse(notes).success
    expect(holds({ free: 'sólo martes', tellsMigration: 'pregunta antes' })).toBe(true)
    expect(holds({ reach: 'sólo martes' })).toBe(false)
    expect(holds({ free: null })).toBe(false)
    expect(holds({})).toBe(false)
  })
})

test('a safe house has no note: a sentence about a house leads to it', () => {
  const house = {
    ...{ exposure: 'CONFIDENTIAL', kind: 'hrt', department: '08', sourceId: 'hrt-08' },
    ...{ gates: ['cem'], visibility: 'PUBLIC', facts: { children: 'yes' } },
    trust: aTrust({ sourceUrl: null }),
  }
  const accepted = (change: object) =>
    confidentialListingSchema.safeParse({ ...house, ...change }).success
  expect(accepted({})).toBe(true)
  expect(accepted({ factNotes: { children: 'sólo martes' } })).toBe(false)
})
