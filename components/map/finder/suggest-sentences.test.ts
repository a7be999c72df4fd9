import { describe, expect, test } from 'vitest'
import { KIND_CODES } from '@/lib/domain/kind'
import ay from '@/messages/ay.json'
import es from '@/messages/es.json'
import qu from '@/messages/qu.json'
import { sayChips } from '../../../tests/say-chips'
import { shippedMapData } from '../../../tests/shipped-map-data'
import { suggest } from './suggest'

const data = shippedMapData()
const EVERY_KIND = KIND_CODES.reduce((bits, _, at) => bits | (1 << at), 0)
const ask = (typed: string) => suggest(data, typed, null, EVERY_KIND)
const isOffered = (typed: string, ubigeo: string) =>
  ask(typed).places.some((place) => place.ubigeo === ubigeo)
const provinces = data.places.filter(({ ubigeo }) => ubigeo.length < 6)

describe('a place in a sentence', () => {
  test('is found wherever it is found alone: «ayuda en …»', { timeout: 120_000 }, () => {
    const lost = data.places.filter(
      ({ ubigeo, name }) => isOffered(name, ubigeo) && !isOffered(`ayuda en ${name}`, ubigeo),
    )
    // «Pampa» ends so many names that ten others come before it; with «la» it is found.
    expect(lost.filter(({ name }) => name !== 'La Pampa')).toEqual([])
  })

  test.each(['mi vecina vive en', 'no tengo miedo en', 'en', 'cerca de', 'yanapakuy'])(
    'so are provinces and departments: «%s …»',
    (frame) => {
      for (const { ubigeo, name } of provinces)
        if (isOffered(name, ubigeo)) expect(isOffered(`${frame} ${name}`, ubigeo), name).toBe(true)
    },
  )

  test.each(['pi', 'manta', 'man', 'ru', 'n', 'taki'])(
    'is found with its ending, as Quechua and Aymara have it: «…%s»',
    (ending) => {
      for (const { ubigeo, name } of provinces)
        if (isOffered(name, ubigeo)) expect(isOffered(`${name}${ending}`, ubigeo), name).toBe(true)
    },
  )

  test.each([
    ['mi pareja me pega en huancayo', '12', 'cem'],
    ['no puedo llamar en tumbes', '24', 'chat'],
    ['sin pasar por la policía en cusco', '08', 'no_police'],
    ['no tengo documentos en puno', '21', 'no_document'],
    ['tengo dos hijos en tacna', '23', 'children'],
    ['no tengo donde dormir en tacna', '23', 'hrt'],
    ['pitaq runasimita riman abancaypi', '0301', 'qu'],
    ['Punon arxatasiñ utax utjiti', '21', 'hrt'],
    ['tengo 17 años en puno', '21', ''],
    ['no hablo castellano en puno', '21', ''],
    ['no quiero ir a un albergue en tacna', '23', ''],
  ])('«%s» is that place, and keeps what she needs', (typed, ubigeo, kept) => {
    const [first] = ask(typed).places
    expect(first?.ubigeo.slice(0, ubigeo.length)).toBe(ubigeo)
    expect(sayChips(ask(typed).kept)).toBe(kept)
  })
})

describe('a sentence that names no place', () => {
  const sentences = [es, qu, ay].flatMap(({ Needs }) => Object.values(Needs))
  test.each([
    ...sentences,
    ...[
      'mi pareja me pega',
      'mi marido me pega',
      'me quieren matar',
      'me violaron',
      'no tengo dni',
    ],
    ...['sin pasar por la policía', 'peligropi kani', 'mana documentoyuq kani', 'no puedo llamar'],
  ])('«%s» is led to what she needs, and to no place', (typed) => {
    const { asked, isAskedFirst } = ask(typed)
    expect(asked.length).toBeGreaterThan(0)
    expect(isAskedFirst).toBe(true)
  })

  test.each([
    'no quiero ir a un albergue',
    'no quiero cem',
    'no hablo castellano',
    'sin hijos',
    'no tengo hijos',
    'sin teléfono',
  ])('«%s» asks for nothing that she refuses or does not have', (typed) => {
    expect(ask(typed).asked.map(sayChips)).toEqual([])
  })

  test('whoever says what she lacks needs it: «sin casa», «no tengo abogado»', () => {
    expect(ask('sin casa').asked.map(sayChips)).toEqual(['hrt'])
    expect(ask('no tengo abogado').asked.map(sayChips)).toEqual(['public_defender', 'cem'])
    expect(ask('no sé si hay cem').asked.map(sayChips)).toEqual(['cem'])
  })
})
