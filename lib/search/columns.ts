import type { PlaceAlias } from '../domain/place'
import type { SearchPlace } from './place-index'

/** Never part of a place's name; the encoder refuses one that has it. */
const SEPARATOR = '|'

export interface SearchData {
  readonly places: readonly SearchPlace[]
  readonly aliases: readonly PlaceAlias[]
}

/**
 * Names of places as the device loads them: one JSON object of columns, each a single text, so that
 * the whole country is one small file and every reader gets the same bytes.
 * Populations only rank equal names, so two digits of them are enough.
 * @throws when a name holds the separator.
 */
export function encodePlaces({ places, aliases }: SearchData): string {
  return JSON.stringify({
    codes: joinColumn(places.map(({ ubigeo }) => ubigeo)),
    names: joinColumn(places.map(({ name }) => name)),
    capitals: joinColumn(places.map(({ name, capital }) => shortenCapital(name, capital))),
    populations: joinColumn(places.map(({ population }) => shortenPopulation(population))),
    aliases: joinColumn(aliases.map(({ alias }) => alias)),
    aliasCodes: joinColumn(aliases.map(({ ubigeo }) => ubigeo)),
  })
}

/**
 * What `encodePlaces` wrote.
 * @throws when the text is something else: the page then says that the list could not be loaded.
 */
export function decodePlaces(text: string): SearchData {
  const columns: unknown = JSON.parse(text)
  const column = (key: string): string[] => {
    const joined =
      typeof columns === 'object' && columns !== null ? Reflect.get(columns, key) : undefined
    if (typeof joined !== 'string')
      throw new Error(`places: got ${typeof joined} for "${key}", expected a text`)
    return joined === '' ? [] : joined.split(SEPARATOR)
  }
  const names = column('names')
  const capitals = column('capitals')
  const populations = column('populations')
  const aliasCodes = column('aliasCodes')
  return {
    places: column('codes').map((ubigeo, row) => {
      const name = names[row] ?? ''
      const capital = capitals[row] ?? ''
      const population = populations[row] ?? ''
      return {
        ubigeo,
        name,
        capital: capital === NO_CAPITAL ? null : capital || name,
        population: population === '' ? null : Number(population),
      }
    }),
    aliases: column('aliases').map((alias, row) => ({ alias, ubigeo: aliasCodes[row] ?? '' })),
  }
}

/** Most capitals are called like their place: those are written as an empty cell. */
const NO_CAPITAL = '-'

function shortenCapital(name: string, capital: string | null): string {
  if (capital === null) return NO_CAPITAL
  return capital === name ? '' : capital
}

function shortenPopulation(population: number | null): string {
  if (population === null) return ''
  return String(Number(population.toPrecision(2)))
}

function joinColumn(cells: readonly string[]): string {
  const bad = cells.find((cell) => cell.indexOf(SEPARATOR) >= 0)
  if (bad !== undefined)
    throw new Error(`places: got "${bad}", expected a name without "${SEPARATOR}"`)
  return cells.join(SEPARATOR)
}
