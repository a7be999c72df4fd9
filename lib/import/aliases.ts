import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { plainText } from '../domain/plain-text'
import type { Gazetteer } from './gazetteer'

/** Another name of a place, with where it was found. */
export interface SourcedAlias {
  readonly alias: string
  readonly ubigeo: string
  readonly source: string
}

const row = z.strictObject({ alias: plainText, ubigeo: z.string(), source: plainText })

/**
 * Reads our own `aliases.csv`.
 * @throws when a line names no place: typing that alias would lead nowhere.
 */
export function parseAliases(text: string, gazetteer: Gazetteer): SourcedAlias[] {
  const aliases = z.array(row).parse(parse(text, { columns: true, bom: true }))
  const lost = aliases.find(({ ubigeo }) => !gazetteer.names.has(ubigeo))
  if (!lost) return aliases
  throw new Error(
    `aliases.csv: got UBIGEO "${lost.ubigeo}" for "${lost.alias}", expected a code of ubigeo/*.csv`,
  )
}
