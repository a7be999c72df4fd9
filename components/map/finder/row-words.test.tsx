import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { FILTERS, type Filter } from '@/lib/domain/filter'
import { KIND_CODES } from '@/lib/domain/kind'
import { decodeDirectory } from '@/lib/search/decode-directory'
import type { DirectoryEntry } from '@/lib/search/directory'
import { drain } from '@/lib/search/drain'
import { encodeDirectory } from '@/lib/search/encode-directory'
import messages from '@/messages/es.json'
import { positionOf } from '@/tests/an-entry'
import { type MapWords, useMapWords } from './map-words'
import { wordDistance, wordRow } from './row-words'
import type { AskedThings } from './word-reasons'

const caught: MapWords[] = []
function CatchWords() {
  caught.push(useMapWords(false, {}))
  return null
}

/** The texts as the server hands them over. */
function spanishWords(): MapWords {
  renderToStaticMarkup(
    <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
      <CatchWords />
    </NextIntlClientProvider>,
  )
  const [words] = caught
  if (words === undefined) throw new Error('words: got none, expected those of the page')
  return words
}

const words = spanishWords()
const bits = (...filters: readonly Filter[]) =>
  filters.reduce((sum, filter) => sum | (1 << FILTERS.indexOf(filter)), 0)

const CENTRE: DirectoryEntry = {
  id: 'aaaaaa',
  kind: KIND_CODES.indexOf('cem'),
  name: 'CEM Villa Imaginaria',
  ubigeo: '080101',
  precision: 'exact',
  lat: -13.5,
  lng: -72,
  phone: '+51999999999',
  hours: 'k--o,1234567=0800-1615',
  yes: bits('free'),
  no: 0,
  languages: 0b10,
  coverage: [],
  roof: 'own',
  age: 'current',
  closing: '',
  onlyMinors: false,
}
const NOON = new Date('2026-11-24T17:00:00Z')
const NIGHT = new Date('2026-11-25T04:00:00Z')

interface Asked {
  readonly meters?: number | null
  readonly accuracy?: number
  readonly now?: Date | null
}

function say(
  changes: Partial<DirectoryEntry> = {},
  { meters = null, accuracy, now = NOON, ...things }: Partial<AskedThings> & Asked = {},
) {
  const directory = drain(decodeDirectory(encodeDirectory([{ ...CENTRE, ...changes }])))
  const names = () => 'Villa Imaginaria, Cusco'
  return wordRow(directory, 0, words, names, {
    things: { filters: 0, languages: 0, openNow: false, always: false, ...things },
    ...{ meters, accuracy, now },
  })
}

describe('what a row of the map’s list says', () => {
  test('where it is, how far in a straight line, and which languages are spoken', () => {
    expect(say({}, { meters: 3200 }).meta).toBe(
      'Villa Imaginaria, Cusco · a 3,2 km en línea recta · Hablan quechua',
    )
  })

  test('a distance claims no more than it knows', () => {
    expect(wordDistance(12, words)).toBe('a 50 m en línea recta')
    expect(wordDistance(940, words)).toBe('a 950 m en línea recta')
    expect(wordDistance(12_340, words)).toBe('a 12 km en línea recta')
  })

  test('from where the device only roughly is, whole kilometres', () => {
    const far = { meters: 300, accuracy: 2_000 }
    expect(say({}, far).meta).toContain('a 1 km en línea recta')
    expect(say({}, { ...far, accuracy: 40 }).meta).toContain('a 300 m en línea recta')
  })

  test('that a team goes out to people is no promise that it comes to her', () => {
    const team = { kind: positionOf('sar'), yes: 1 << FILTERS.indexOf('comes') }
    const { meta, why } = say(team)
    expect(meta).toContain('No sabemos si llega a tu distrito')
    expect(why).toContain('Dice que sí: sale a buscar a la gente.')
    expect(say({ ...team, coverage: ['9901'] }).meta).not.toContain('No sabemos')
  })

  test('no phone is said of a door and of a team, never of a line or a safe house', () => {
    const isSaid = (changes: Partial<DirectoryEntry>) =>
      say({ phone: '', ...changes }).why.includes('No sabemos su teléfono.')
    expect(isSaid({})).toBe(true)
    expect(isSaid({ kind: positionOf('sar') })).toBe(true)
    expect(isSaid({ kind: positionOf('chat') })).toBe(false)
    expect(isSaid({ phone: '+51900000001' })).toBe(false)
  })

  test('a door that is only roughly known says so', () => {
    expect(say({ precision: 'approximate' }).meta).toContain('ubicación aproximada')
  })

  test('a team that travels has a base, and never a distance to it', () => {
    const { meta } = say({ kind: KIND_CODES.indexOf('sar') }, { meters: 900 })
    expect(meta).toContain('Su base está en Villa Imaginaria')
    expect(meta).not.toContain('línea recta')
  })

  test('who works inside a police station says so before she goes', () => {
    expect(say({ roof: 'police' }).meta).toMatch(/^Dentro de una comisaría/)
  })

  test('a safe house is called what it is, and says who leads there and nothing more', () => {
    const house = { kind: KIND_CODES.indexOf('hrt'), name: '', ubigeo: '08', phone: '', hours: '' }
    const said = say({ ...house, precision: 'none', lat: null, lng: null, yes: 0, languages: 0 })
    expect(said.name).toBe('Hogar de Refugio Temporal')
    expect(said.isKindName).toBe(true)
    expect(say().isKindName).toBe(false)
    expect(said.why).toMatch(/^Te llevan desde: Centro Emergencia Mujer .* y Línea 100\./)
    expect(said.hours).toBe('')
    expect(said.open).toBeNull()
  })

  test('it is open or closed only by hours that somebody knows', () => {
    expect(say().open).toBe('open')
    expect(say({}, { now: NIGHT }).open).toBe('closed')
    expect(say({ hours: 'k-io,1234567=0800-1615' }).open).toBeNull()
    expect(say({ hours: 'k-io,1234567=0800-1615' }).hours).toContain('según el horario general')
    expect(say({ hours: '' }).hours).toBe('')
  })

  test('old hours are told as old, and open or close nothing', () => {
    const said = say({ hours: 'u--o,1234567=0800-1615' }, { openNow: true, always: true })
    expect(said.hours).toBe('08:00 a 16:15 (dato antiguo)')
    expect(said.open).toBeNull()
    expect(said.why).toContain('No sabemos')
    expect(say({ hours: 'ua-o' }, { always: true }).why).toContain('No sabemos')
  })

  test('what has grown old is never called open, and asks her to call first', () => {
    const old = say({ age: 'long_expired' })
    expect(old.open).toBeNull()
    expect(old.why).toMatch(/^Puede haber cambiado. Llama antes./)
    expect(say({ age: 'expired', phone: '' }).why).toMatch(/^Dato antiguo\. [^L]/)
  })

  test('it says why it is shown: the yes to what she asked, and what nobody knows of it', () => {
    const { why } = say({}, { filters: bits('free', 'no_document') })
    expect(why).toBe('Dice que sí: gratis. No sabemos: si piden DNI.')
  })

  test('a known no is not named among what is not known, but as a no', () => {
    const { why } = say({ no: bits('children') }, { filters: bits('free', 'children') })
    expect(why).toBe('Dice que sí: gratis. No: recibe a tus hijas e hijos.')
  })

  test('her language is named: where it is spoken, and where nobody has told us', () => {
    expect(say({}, { languages: 0b10 }).why).toBe('Dice que sí: quechua.')
    expect(say({}, { languages: 0b110 }).why).toBe('Dice que sí: quechua.')
    expect(say({}, { languages: 0b100 }).why).toBe('No sabemos: aymara.')
    expect(say({ languages: 0 }, { languages: 0b110 }).why).toBe('No sabemos: quechua y aymara.')
  })

  test('«abierto ahora» and «día y noche» are named, each by its own answer', () => {
    const both = { openNow: true, always: true }
    expect(say({}, both).why).toBe('Dice que sí: abierto ahora. No: día y noche.')
    expect(say({ hours: '' }, both).why).toBe('No sabemos: día y noche y abierto ahora.')
    expect(say({ hours: 'kaiu' }, both).why).toBe(
      `Según el horario general: día y noche. ${messages.Hours.expectedNow}`,
    )
    expect(say({ age: 'expired' }, { openNow: true }).why).toContain('No sabemos: abierto ahora.')
  })

  test('of six things that she asked none is left out', () => {
    const six = bits('free', 'no_document', 'children', 'no_police', 'direct', 'women')
    const { why } = say({ yes: six }, { filters: six })
    for (const thing of ['gratis', 'sin documentos', 'hijos', 'policía', 'cuenta', 'mujeres'])
      expect(why).toContain(thing)
  })

  test('who is not known to let her in alone is not said to: what is open is put as a question', () => {
    const why = (yes: number, no = 0) => say({ yes, no }, { filters: bits('direct') }).why
    expect(why(0)).toBe('No sabemos: si puedes ir o pedir cita por tu cuenta.')
    expect(why(bits('direct'))).toBe('Dice que sí: puedes ir o pedir cita por tu cuenta.')
    expect(why(0, bits('direct'))).toBe('No: puedes ir o pedir cita por tu cuenta.')
    expect(say({}, { filters: bits('comes') }).why).toBe('No sabemos: si sale a buscar a la gente.')
  })

  test('a clock that cannot be believed opens and closes no door', () => {
    const { open, why } = say({}, { openNow: true, now: null })
    expect(open).toBeNull()
    expect(why).toBe('No sabemos: abierto ahora.')
  })
})

describe('the texts that the page hands to its script', () => {
  test('have no branch or plural that a device could not read', () => {
    const { beneath, ...map } = words.map
    const texts = [map, beneath, words.hours, words.card, words.languages, words.levels].flatMap(
      (group) => Object.values(group),
    )
    expect(texts.length).toBeGreaterThan(80)
    expect(texts.filter((text) => /\{\w+,|''/.test(text))).toEqual([])
  })

  test('name no kind that no page may name', () => {
    expect(words.kinds[KIND_CODES.indexOf('cai')]).toBe('')
    expect(words.kinds[KIND_CODES.indexOf('local_authority')]).toBe('')
  })
})
