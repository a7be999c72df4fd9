import { describe, expect, test } from 'vitest'
import { decodePlaces, encodePlaces } from './columns'

const place = (
  ubigeo: string,
  name: string,
  capital: string | null,
  population: number | null,
) => ({
  ubigeo,
  name,
  capital,
  population,
})

describe('the file of place names', () => {
  test('what the device reads is what the edition says', () => {
    const data = {
      places: [
        place('98', 'Región Inventada', 'Puerto Inventado', null),
        place('9801', 'Provincia Inventada', 'Provincia Inventada', null),
        place('980101', 'Distrito Inventado', null, 1200),
      ],
      aliases: [{ alias: 'La Inventada', ubigeo: '980101' }],
    }
    expect(decodePlaces(encodePlaces(data))).toEqual(data)
  })

  test('one place alone and no place at all are read back too', () => {
    const one = { places: [place('98', 'Región Inventada', 'Región Inventada', null)], aliases: [] }
    expect(decodePlaces(encodePlaces(one))).toEqual(one)
    expect(decodePlaces(encodePlaces({ places: [], aliases: [] }))).toEqual({
      places: [],
      aliases: [],
    })
  })

  test('a population keeps two digits, enough to rank equal names', () => {
    const data = { places: [place('980101', 'Distrito Inventado', null, 41843)], aliases: [] }
    expect(decodePlaces(encodePlaces(data)).places[0]?.population).toBe(42000)
  })

  test('a name that would break the columns is refused', () => {
    const data = { places: [place('98', 'Región|Inventada', null, null)], aliases: [] }
    expect(() => encodePlaces(data)).toThrow('expected a name without "|"')
  })

  test.each(['', '[]', 'null', '{"codes":1}', '<html>'])(
    '%s is not taken for place names',
    (text) => {
      expect(() => decodePlaces(text)).toThrow()
    },
  )
})
