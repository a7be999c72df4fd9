import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { digitsOf } from './page-text'
import { SHIPPED } from './public-addresses'

const rows: Record<string, string>[] = parse(
  readFileSync('prisma/catalogue/listings.csv', 'utf8'),
  {
    columns: true,
  },
)
const published = [...SHIPPED.listings.values()]
const isPublished = (row: Record<string, string>) => SHIPPED.listings.has(row.public_id ?? '')

const numbersOf = ({ phone = '' }: Record<string, string>) => phone.split(' / ').map(digitsOf)
const publishedDigits = published.flatMap((listing) =>
  listing.exposure === 'OPEN' ? listing.channels.map(({ value }) => digitsOf(value)) : [],
)
const withheldNumbers = rows
  .flatMap(numbersOf)
  .filter((digits) => digits !== '')
  .map((digits) => digits.replace(/^0(?!800)/, ''))
  .filter((digits) => !publishedDigits.some((one) => one.endsWith(digits)))

const publishedNames = published.map((listing) => (listing.exposure === 'OPEN' ? listing.name : ''))
const withheldNames = rows
  .filter((row) => !isPublished(row))
  .flatMap(({ name = '', public_id = '', id = '' }) => [name, public_id, id])
  .filter((name) => !publishedNames.some((one) => one.includes(name)))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const spaced = (digits: string) => [...digits].join('[\\s()./-]*')
const WITHHELD = new RegExp(
  [...withheldNames.map(escaped), ...withheldNumbers.map(spaced), 'mimp-\\w+\\d'].join('|'),
)

/** A name, id or number of the catalogue that no public page may hold, or null. */
export function findWithheld({ body }: { readonly body: string }): string | null {
  return WITHHELD.exec(body.replace(/<style>.*?<\/style>|\sd="[^"]*"/gs, ''))?.[0] ?? null
}

/** How much the check above looks for: a check that looks for nothing finds nothing. */
export const WITHHELD_COUNT = { names: withheldNames.length, numbers: withheldNumbers.length }
