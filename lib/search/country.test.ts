import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { decodePlaces, encodePlaces } from './columns'
import { folded, plain } from './fold'
import { preparePlaces } from './place-index'
import { searchPlaces } from './place-search'
import { tokenise } from './tokenise'

const rows = (file: string) =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(`prisma/catalogue/${file}.csv`, 'utf8'), { columns: true }))

const places = (['department', 'province', 'district'] as const)
  .flatMap((level) =>
    rows(`ubigeo/${level}s`).map((row) => ({
      ubigeo: row.ubigeo ?? '',
      name: row[level] ?? '',
      capital: row.capital || null,
      population: row.population ? Number(row.population) : null,
    })),
  )
  .sort((a, b) => (a.ubigeo < b.ubigeo ? -1 : 1))
const aliases = rows('aliases').map((row) => ({ alias: row.alias ?? '', ubigeo: row.ubigeo ?? '' }))
const file = encodePlaces({ places, aliases })
// As on the device: from the file, not from the source.
const data = decodePlaces(file)
const index = preparePlaces(data.places, data.aliases)

const codes = (typed: string, limit = 8) =>
  searchPlaces(index, typed, limit).map(({ ubigeo }) => ubigeo)
const anyPlace = fc.constantFrom(...places)
/** A result list in which every better-ranked place matches as well as this one is ambiguous, not wrong. */
const isFoundOrCrowdedOut = (typed: string, ubigeo: string) =>
  codes(typed, 10).includes(ubigeo) ||
  (codes(typed, 10).length === 10 && codes(typed, places.length).includes(ubigeo))

describe('the whole country', () => {
  test.each([
    ['maldo', ['1701', '170101']],
    ['cuzco', ['08', '0801', '080101']],
    ['Qosqo', ['08', '0801', '080101']],
    ['qusqu', ['08', '0801', '080101']],
    ['wamanqa', ['0501', '050101']],
    ['huamanga', ['0501', '050101']],
    ['ayacucho', ['05', '0501', '050101']],
    ['san juan de luri', ['150132']],
    ['sanjuan de luri', ['150132']],
    ['sjl', ['150132']],
    ['Ariqipa', ['04', '0401', '040101']],
    ['Punu', ['21', '2101', '210101']],
    ['kashamarka', ['06', '0601', '060101']],
    ['Wankawillka', ['09', '0901', '090101']],
    ['hunin', ['12', '1205', '120501']],
    ['chimbote', ['0218', '021801']],
    ['pucalpa', ['2501', '250101']],
    ['juliaca', ['2111', '211101']],
    ['chosica', ['150118']],
    ['santa rosa melgar', ['210808']],
    ['cañete', ['1505']],
    ['26 de octubre', ['200115']],
  ])('«%s» finds what it means', (typed, expected) => {
    expect(codes(typed).slice(0, expected.length)).toEqual(expected)
  })

  test('every place is found by its own name, and by how it sounds', () => {
    for (const { ubigeo, name } of places) {
      expect(codes(name, places.length), name).toContain(ubigeo)
      expect(codes(folded(name), places.length), folded(name)).toContain(ubigeo)
    }
  })

  test('with its province beside it, every district is among the first eight', () => {
    for (const { ubigeo, name } of places.filter((place) => place.ubigeo.length === 6)) {
      const province = places.find((place) => place.ubigeo === ubigeo.slice(0, 4))
      expect(codes(`${name} ${province?.name}`), name).toContain(ubigeo)
    }
  })

  test('every place is found from a half-typed name', () => {
    fc.assert(
      fc.property(anyPlace, fc.nat(), ({ ubigeo, name }, cut) => {
        const typed = name.slice(0, 1 + (cut % name.length))
        return codes(typed, places.length).includes(ubigeo)
      }),
      { numRuns: 500 },
    )
  })

  test('one wrong letter in a word of five or more still finds the place', () => {
    const wrong = fc.record({
      place: fc.constantFrom(
        ...places.filter(({ name }) => tokenise(name).some((word) => word.length >= 5)),
      ),
      word: fc.nat(),
      at: fc.nat(),
      letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      how: fc.constantFrom('other', 'more', 'less', 'swapped'),
    })
    fc.assert(
      fc.property(wrong, ({ place, word, at, letter, how }) => {
        const words = tokenise(place.name)
        const long = words.flatMap((text, position) => (text.length >= 5 ? [position] : []))
        const chosen = long[word % long.length] ?? 0
        words[chosen] = misspell(words[chosen] ?? '', at, letter, how)
        return isFoundOrCrowdedOut(words.join(' '), place.ubigeo)
      }),
      { numRuns: 1000 },
    )
  })

  test('districts that sound alike are few: the rules do not melt the country together', () => {
    const names = places.filter(({ ubigeo }) => ubigeo.length === 6).map(({ name }) => plain(name))
    expect(new Set(names).size).toBe(1736)
    expect(new Set(names.map(folded)).size).toBe(1732)
  })

  test('its file is small enough for a bad connection', () => {
    expect(brotliCompressSync(file).length).toBeLessThan(17_000)
  })

  test('every alias leads to its place among the first three', () => {
    for (const { alias, ubigeo } of aliases)
      expect(searchPlaces(index, alias, 3).map((found) => found.ubigeo)).toContain(ubigeo)
  })
})

function misspell(word: string, at: number, letter: string, how: string): string {
  const spot = at % word.length
  const [before, after] = [word.slice(0, spot), word.slice(spot)]
  if (how === 'other') return before + letter + after.slice(1)
  if (how === 'more') return before + letter + after
  if (how === 'less') return before + after.slice(1)
  return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)
}
