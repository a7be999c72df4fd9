import { describe, expect, test } from 'vitest'
import { KIND_CODES, type KindCode } from '@/lib/domain/kind'
import { sayChips } from '../../../tests/say-chips'
import { shippedMapData } from '../../../tests/shipped-map-data'
import { originAtPlace } from './locate'
import type { Origin } from './map-state'
import { suggest } from './suggest'

const data = shippedMapData()
const { directory, places } = data
/** As the shipped directory has them, but for the lawyers and the psychologists. */
const bitsOf = (...codes: readonly KindCode[]) =>
  codes.reduce((bits, code) => bits | (1 << KIND_CODES.indexOf(code)), 0)
const THERE = bitsOf('hotline', 'chat', 'sau', 'cem', 'sar', 'upe', 'hrt', 'public_defender')

const ask = (typed: string, { origin = null as Origin | null, there = THERE } = {}) =>
  suggest(data, typed, origin, there)
const namesOf = (typed: string) => ask(typed).places.map(({ name }) => name)
const firstOf = (typed: string) => ask(typed).places[0]

const asked = (typed: string) => ask(typed).asked.map(sayChips)

describe('a word that says what she needs', () => {
  test.each([
    ['albergue', ['hrt']],
    ['refugio', ['hrt']],
    ['casa', ['hrt']],
    ['dónde dormir', ['hrt']],
    ['arxatasiñ uta', ['hrt']],
    ['amachakuna wasi', ['hrt']],
    ['centro emergencia mujer', ['cem']],
    ['CEM', ['cem']],
    ['abogada', ['public_defender', 'cem']],
    ['arxatiri', ['public_defender', 'cem']],
    ['alegra', ['public_defender']],
    // No centre for mental health is in the directory: the CEM has psychologists.
    ['psicóloga', ['cem']],
    ['trata', ['trafficking']],
    ['runa rantikuy', ['trafficking']],
    ['24 horas', ['always']],
    ['tuta-punchaw', ['always']],
    ['quechua', ['qu']],
    ['lengua de señas', ['prl']],
    ['sin policía', ['no_police']],
    ['cem que atienda de noche', ['cem always']],
    // A SAU is in one department of three: whoever is in danger is led to the CEM as well.
    ['emergencia', ['sau', 'cem']],
    ['urgente', ['sau', 'cem']],
    ['estoy en peligro', ['sau', 'cem']],
    ["jank'a yanapa", ['sau', 'cem']],
    ['servicio de atención urgente', ['sau']],
  ])('«%s» is offered as a choice of its own', (typed, expected) => {
    expect(asked(typed)).toEqual(expected)
  })

  test.each([
    ['alberge', ['hrt']],
    ['abojada', ['public_defender', 'cem']],
    ['psicolga', ['cem']],
    ['kechua', ['qu']],
    ['albe', ['hrt']],
    ['centro emerg', ['cem']],
    ['emerjencia mujer', ['cem']],
  ])('«%s», with a wrong letter or unfinished, as well', (typed, expected) => {
    expect(asked(typed)).toEqual(expected)
  })

  test.each([
    'no quiero policía',
    'sin ir a la policía',
    'no quiero ir a la comisaría',
    'no quiero denunciar',
    'sin denunciar ni ir a la policía',
    'mana policía',
    'jan pulisiya',
  ])('«%s» refuses the police, and is read so', (typed) => {
    const everyKind = bitsOf(...KIND_CODES)
    const { asked: chips, isAskedFirst, absent } = ask(typed, { there: everyKind })
    expect(chips.map(sayChips)).toEqual(['no_police'])
    expect({ isAskedFirst, absent }).toEqual({ isAskedFirst: true, absent: null })
  })

  test('that is only begun, and begins several, is a choice for each: none presses them all', () => {
    expect(asked('personas')).toEqual(['lgbtiq', 'trans', 'non_binary', 'older_adults'])
    expect(asked('mana')).toEqual(['no_police', 'no_document', 'free', 'minors'])
    expect(asked('centro')).toEqual(['cem'])
  })

  test('comes before places that only begin so, and leaves them there', () => {
    expect(ask('casa')).toMatchObject({ isAskedFirst: true, kept: null })
    expect(namesOf('casa')).toContain('Casa Grande')
    expect(ask('aymara').isAskedFirst).toBe(true)
    expect(namesOf('aymara')).toContain('Aymaraes')
  })

  test('of which the directory has nothing is named, so that she knows and calls', () => {
    for (const [typed, kind] of [
      ['fiscalía', 'prosecutor'],
      ['posta', 'health'],
      ['comisaria cusco', 'police'],
    ] as const) {
      expect(ask(typed).asked).toEqual([])
      expect(ask(typed).absent, typed).toBe(KIND_CODES.indexOf(kind))
    }
    expect(firstOf('comisaria cusco')?.name).toBe('Cusco')
    expect(ask('comisaria cusco').kept).toBeNull()
    expect(ask('albergue').absent).toBeNull()
    expect(ask('posta', { there: bitsOf('health') }).asked.map(sayChips)).toEqual(['health'])
  })
})

describe('a place with what she needs there', () => {
  test.each([
    ['albergue tumbes', '24', 'hrt'],
    ['albergue en Tumbes', '24', 'hrt'],
    ['¿Hay un albergue en Tumbes?', '24', 'hrt'],
    ['alberge en tumbez', '24', 'hrt'],
    ['tumbes refugio', '24', 'hrt'],
    ['cem huepetuhe', '170204', 'cem'],
    ['CEM que atiende 24 horas más cercano a Huepetuhe', '170204', 'cem always'],
    ['quechua abancay', '0301', 'qu'],
    ['¿Quién habla quechua cerca de Abancay?', '0301', 'qu'],
    ['aymara puno', '21', 'ay'],
    ['abogada en Puerto Maldonado', '1701', 'cem public_defender'],
    ['sau san martin', '22', 'sau'],
    ['emergencia tumbes', '24', 'sau cem'],
    ['no quiero policía en Tumbes', '24', 'no_police'],
  ])('«%s» is that place, and keeps it', (typed, ubigeo, kept) => {
    expect(firstOf(typed)?.ubigeo).toBe(ubigeo)
    expect(sayChips(ask(typed).kept)).toBe(kept)
    expect(ask(typed).isAskedFirst).toBe(false)
  })

  test('danger asks for the police as well, where the directory has them', () => {
    const there = bitsOf('sau', 'cem', 'police')
    expect(sayChips(ask('emergencia tumbes', { there }).kept)).toBe('sau cem police')
  })

  test('a shelter is asked for in a place, and nothing there is pointed to', () => {
    const { places, services } = ask('albergue en Tumbes')
    expect(places.map(({ ubigeo }) => ubigeo.slice(0, 2))).toEqual(['24', '24', '24'])
    // What is offered by name are doors that have one: never a house.
    for (const row of services) expect(directory.names[row]).not.toBe('')
    for (const row of services) expect(KIND_CODES[directory.kinds[row] ?? 0]).not.toBe('hrt')
  })

  test('a word that nobody has does not take away what the others find', () => {
    expect(firstOf('albergue xyz tumbes')?.ubigeo).toBe('24')
    expect(firstOf('abancay xyz')?.ubigeo).toBe('0301')
    expect(ask('cem xyz tacna').services.length).toBeGreaterThan(0)
    expect(namesOf('abancay cusco')).toEqual(expect.arrayContaining(['Abancay', 'Cusco']))
    expect(ask('xyz')).toMatchObject({ places: [], asked: [], services: [], absent: null })
    expect(ask(' ')).toMatchObject({ places: [], asked: [], services: [], absent: null })
  })
})

describe('a place that is called like a need', () => {
  test('every place is still found by its own name, first, and nothing is kept beside it', () => {
    for (const { ubigeo, name } of places) {
      const { places: found, kept, isAskedFirst } = ask(name)
      expect({ kept, isAskedFirst }, name).toEqual({ kept: null, isAskedFirst: false })
      const isThere = found.some((place) => place.ubigeo === ubigeo)
      expect(isThere || found.length === 10, name).toBe(true)
    }
  })

  test('«Casa Grande» is a district, «Tarata» no trafficking, «Puno» no house', () => {
    expect(namesOf('casa grande')).toEqual(['Casa Grande'])
    expect(asked('tarata')).toEqual([])
    expect(asked('puno')).toEqual([])
    expect(namesOf('cem el tambo')).toContain('El Tambo')
  })
})

test('services come from where she looks', () => {
  const origin = originAtPlace(data, '23')
  const rows = ask('cem', { origin }).services
  expect(rows).toHaveLength(6)
  for (const row of rows) expect(directory.ubigeos[row]).toMatch(/^23/)
})
