import { describe, expect, test } from 'vitest'
import { preparePlaces, type SearchPlace } from './place-index'
import { searchPlaces } from './place-search'

const place = (
  ubigeo: string,
  name: string,
  population: number | null = null,
  capital: string | null = name,
): SearchPlace => ({ ubigeo, name, capital, population })

const places = [
  place('97', 'Vellamar'),
  place('9701', 'Vellamar'),
  place('970101', 'Vellamar', 900),
  place('970102', 'Santa Tila', 50),
  place('98', 'Quillay', null, 'Puerto Manzano'),
  place('9801', 'Tambora', null, 'Puerto Manzano'),
  place('980101', 'Tambora', 700, 'Puerto Manzano'),
  place('980102', 'Santa Tila', 8000),
  place('980103', 'Santa Tila de Vellamar', 9000),
]
const index = preparePlaces(places, [{ alias: 'STV', ubigeo: '980103' }])
const codes = (typed: string, limit = 8) =>
  searchPlaces(index, typed, limit).map(({ ubigeo }) => ubigeo)

describe('searching a place', () => {
  test('a department comes before its province, and that before its district', () => {
    expect(codes('vellamar')).toEqual(['97', '9701', '970101', '980103'])
  })

  test('of two places with one name the more populous comes first, each with where it is', () => {
    const found = searchPlaces(index, 'santa tila', 2)
    expect(found).toEqual([
      {
        ubigeo: '980102',
        name: 'Santa Tila',
        province: 'Tambora',
        department: 'Quillay',
        level: 'district',
        why: 'plain',
      },
      expect.objectContaining({ ubigeo: '970102', province: 'Vellamar', department: 'Vellamar' }),
    ])
  })

  test('a repeated name is told apart by the place it lies in', () => {
    expect(codes('santa tila vellamar')).toEqual(['980103', '970102'])
    expect(codes('santa tila tambora')).toEqual(['980102', '980103'])
  })

  test('a place above does not answer alone for all that lies in it', () => {
    expect(codes('quillay')).toEqual(['98'])
  })

  test('a city finds the province and district it is the capital of, not the whole department', () => {
    const found = searchPlaces(index, 'manza', 8)
    expect(found.map(({ ubigeo }) => ubigeo)).toEqual(['9801', '980101'])
    expect(found[0]?.matchedAlias).toBe('Puerto Manzano')
  })

  test('what sounds the same is found after what is written the same', () => {
    expect(searchPlaces(index, 'killay', 8)[0]).toMatchObject({ ubigeo: '98', why: 'folded' })
    expect(searchPlaces(index, 'bellamar', 8)[0]).toMatchObject({ ubigeo: '97', why: 'folded' })
  })

  test('one wrong letter is forgiven, also in a half-typed word', () => {
    expect(searchPlaces(index, 'tanbora', 8)[0]).toMatchObject({ ubigeo: '9801', why: 'typo' })
    expect(codes('puerto manxa')).toEqual(['9801', '980101'])
  })

  test('two wrong letters are not guessed at', () => {
    expect(codes('tanbira')).toEqual([])
    expect(codes('puerta manzano')).toEqual(['9801', '980101'])
    expect(codes('puerta mansono')).toEqual([])
  })

  test('once a name is complete, beginnings with a wrong letter are not offered', () => {
    const near = preparePlaces([place('98', 'Cardo'), place('99', 'Carlomagno')], [])
    expect(searchPlaces(near, 'cardo', 8).map(({ ubigeo }) => ubigeo)).toEqual(['98'])
    expect(searchPlaces(near, 'carno', 8).map(({ ubigeo }) => ubigeo)).toEqual(['98', '99'])
  })

  test('words may be joined, swapped or left out', () => {
    expect(codes('santatila')).toEqual(['980103', '980102', '970102'])
    expect(codes('tila santa')).toContain('980102')
    expect(codes('santa vellamar')).toContain('980103')
  })

  test('another name that people use is shown as what matched', () => {
    expect(searchPlaces(index, 'stv', 8)[0]).toMatchObject({
      ubigeo: '980103',
      matchedAlias: 'STV',
    })
  })

  test('of two names that match alike the official one is shown', () => {
    const both = preparePlaces([place('9801', 'Roca Vieja', null, 'Roca Nueva')], [])
    expect(searchPlaces(both, 'roca', 8)).toMatchObject([{ name: 'Roca Vieja' }])
    expect(searchPlaces(both, 'roca', 8)[0]?.matchedAlias).toBeUndefined()
  })

  test('nothing typed finds nothing, and neither does punctuation', () => {
    for (const typed of ['', '   ', '¿?', '’’’', '\u0301']) expect(codes(typed)).toEqual([])
  })

  test('no more than the limit is given', () => {
    expect(codes('santa', 1)).toHaveLength(1)
  })

  test('an alias of no place is refused', () => {
    expect(() => preparePlaces(places, [{ alias: 'Nada', ubigeo: '55' }])).toThrow(
      'alias "Nada": got UBIGEO "55"',
    )
  })
})
