import { toCsv } from '@/lib/import/to-csv'
import type { Answer } from './answer'
import { findFlatListings } from './flat-filters'
import { type FlatRow, flatRows } from './flat-rows'
import { hoursText } from './hours-text'
import { LICENCE, type Source } from './source'

/** Column, its HXL tag, and what a row has there. */
const COLUMNS: readonly (readonly [string, string, (row: FlatRow) => string])[] = [
  ['id', '#meta+id', (row) => row.public_id],
  ['type', '#service+type', (row) => row.type],
  ['name', '#service+name', (row) => row.name],
  ['operator', '#org+name', (row) => row.operator],
  ['adm1_code', '#adm1+code', (row) => row.adm1],
  ['adm2_code', '#adm2+code', (row) => row.adm2],
  ['adm3_code', '#adm3+code', (row) => row.adm3],
  ['address', '#loc+address', (row) => row.address ?? ''],
  ['lat', '#geo+lat', (row) => toText(row.lat)],
  ['lon', '#geo+lon', (row) => toText(row.lng)],
  ['precision', '#geo+precision', (row) => row.precision],
  ['phone', '#contact+phone', (row) => row.phone.join(' / ')],
  ['hours', '#service+hours', (row) => (row.hours ? hoursText(row.hours) : '')],
  ['languages', '#service+lang', (row) => row.languages.join('|')],
  ['verified', '#date+verified', (row) => row.verified_at],
  [
    'source',
    '#meta+source',
    (row) => [row.source_title, row.source_date].filter(Boolean).join(', '),
  ],
  ['operating_state', '#service+status', (row) => row.operating_state],
  ['until', '#date+end', (row) => row.until],
  ['freshness', '#meta+freshness', (row) => row.freshness],
]
/** What every row repeats, since a spreadsheet has no other place for it. */
const EDITION = [
  ['licence', '#meta+license'],
  ['edition', '#meta+edition'],
  ['published', '#date+published'],
] as const

/**
 * Every place where somebody attends as a spreadsheet in UTF-8, with a row of HXL tags under the header.
 * An empty cell is not known. No cell begins a formula.
 * @throws Refused
 */
export function toCsvFile(parameters: URLSearchParams, source: Source): Omit<Answer, 'status'> {
  const { hash, publishedAt } = source.edition
  const rows = findFlatListings(parameters, source).flatMap((listing) => flatRows(listing, source))
  const table = [
    [...COLUMNS, ...EDITION].map(([name]) => name),
    [...COLUMNS, ...EDITION].map(([, tag]) => tag),
    ...rows.map((row) => [
      ...COLUMNS.map(([, , cell]) => cell(row)),
      ...[LICENCE, hash, publishedAt],
    ]),
  ]
  return { contentType: 'text/csv; charset=utf-8', body: toCsv(table) }
}

function toText(value: number | null): string {
  return value === null ? '' : String(value)
}
