import { REQUIRED_COLUMNS } from '../columns'
import { guardFormula } from '../formula-guard'
import type { Gazetteer } from '../gazetteer'
import { type Issue, toIssue } from '../issue'
import { type ReadFile, readListings } from '../read-listings'
import type { Findings } from '../row'
import { findServices } from './find-services'
import { geojsonRows, isGeojson } from './geojson-rows'
import { hsdsRow } from './hsds-row'
import type { JsonRow } from './json-row'
import { overlay } from './overlay'
import { parseJsonText } from './parse-json-text'

const MAX_SERVICES = 5000
const NOTHING = { listings: [], columns: new Set<string>(), warnings: [] }

interface Wish {
  readonly gazetteer: Gazetteer
  /** Numbers of services for aggressors, never to be published. */
  readonly heldNumbers: readonly string[]
  readonly keepsVerified: boolean
}

/**
 * Reads HSDS 3.1 (services, a page of them, organisations with theirs, one object a line) or GeoJSON.
 * Each service becomes a row, and passes every check that a row of a table passes; what is wrong is
 * told by its JSON pointer. Never throws for what a file holds.
 */
export function readJson(bytes: Uint8Array, wish: Wish): ReadFile {
  const file = parseJsonText(bytes)
  if (file === undefined) return { ...NOTHING, refused: [toIssue(null, null, 'jsonText')] }
  const rows = isGeojson(file)
    ? geojsonRows(file)
    : findServices(file).map((found) => hsdsRow(found, wish.gazetteer))
  if (rows.length === 0 || rows.length > MAX_SERVICES) {
    const values = { count: String(rows.length), limit: String(MAX_SERVICES) }
    return { ...NOTHING, refused: [toIssue(null, null, 'jsonServices', { values })] }
  }
  return withRest(readListings(toBytes(rows), wish.gazetteer, wish.heldNumbers), rows, wish)
}

/** The rows as the file that every import reads: what is refused there is refused here. */
function toBytes(rows: readonly JsonRow[]): Uint8Array {
  // What no service of the file says is left as the catalogue has it.
  const used = rows.flatMap(({ cells }) =>
    [...cells].flatMap(([column, cell]) => (cell === '' ? [] : [column])),
  )
  // With those that nobody knows: a safe house's are looked through too, and none is stored.
  const header = [...new Set([...REQUIRED_COLUMNS, ...used])]
  // As a table of ours: what reads it takes one guard away.
  const table = rows.map(({ cells }) =>
    header.map((column) => guardFormula(cells.get(column) ?? '')),
  )
  const quoted = [header, ...table].map((row) => row.map(quoteCell).join(','))
  return new TextEncoder().encode(quoted.join('\n'))
}

/** A line break would shift the numbers of the rows below; no cell, and no name, may hold one anyway. */
function quoteCell(cell: string): string {
  return `"${cell.replace(/[\r\n\u2028\u2029]/g, '\u000b').replaceAll('"', '""')}"`
}

function withRest(file: ReadFile, rows: readonly JsonRow[], wish: Wish): ReadFile {
  const refused: Issue[] = file.refused.map((issue) => atPointer(issue, rows))
  const warnings: Issue[] = file.warnings.map((issue) => atPointer(issue, rows))
  const listings = file.listings.flatMap(({ line, listing }) => {
    const row = rows[line - 2]
    const said = { columns: filledIn(row), isWhole: row?.own !== null }
    if (!row || listing.exposure !== 'OPEN') return [{ line, listing, said }]
    warnings.push(...row.warnings)
    const findings: Findings = { refused: [], warnings: [] }
    const whole = overlay(listing, row, findings, wish)
    refused.push(
      ...findings.refused.map((issue) => ({ ...issue, line: null, column: row.pointer })),
    )
    if (findings.refused.length > 0) return []
    if (whole) return [{ line, listing: whole, said }]
    refused.push(toIssue(null, row.pointer, 'jsonParts'))
    return []
  })
  const columns = new Set(file.columns)
  // A level is what moderators have decided: the file's is for listings that are new.
  columns.delete('visibility')
  return { listings, columns, refused, warnings }
}

/** What a row says something of, be it that there is none. */
function filledIn(row: JsonRow | undefined): ReadonlySet<string> {
  const cells = [...(row?.cells ?? [])]
  const filled = cells.flatMap(([column, cell]) => (cell === '' ? [] : [column]))
  return new Set([...filled, ...(row?.emptied ?? [])])
}

/** The same, told by where it stands in the file instead of by a line of the table it became. */
function atPointer(issue: Issue, rows: readonly JsonRow[]): Issue {
  const row = issue.line === null ? undefined : rows[issue.line - 2]
  if (!row) return { ...issue, line: null }
  const column = (issue.column && row.pointers.get(issue.column)) ?? row.pointer
  return { ...issue, line: null, column }
}
