import { CsvError, parse } from 'csv-parse/sync'
import { findTextFault } from '../domain/plain-text'
import { isKnownColumn } from './columns'
import { decodeUtf8 } from './encoding'
import { withoutGuard } from './formula-guard'
import { type Issue, toHint, toIssue } from './issue'

const MAX_BYTES = 2 * 1024 * 1024
const MAX_ROWS = 5000
const MAX_COLUMNS = 200

const SEMICOLONS = toIssue(1, null, 'fileSemicolons', { hint: toHint('hintCommas') })

/** A row as text. Cells are trimmed and in NFC; a cell that is not there is ''. */
export interface SheetRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

export interface Sheet {
  /** Empty when the file could not be read at all. */
  readonly columns: readonly string[]
  /** Those rows that have the right number of cells and plain text in each. */
  readonly rows: readonly SheetRow[]
  readonly issues: readonly Issue[]
}

/**
 * Reads a CSV file: UTF-8, comma-separated, a header line. Never throws for what a file holds;
 * limits: 2 MB, 5,000 rows, 200 columns, 2,000 characters a cell.
 */
export function readSheet(bytes: Uint8Array): Sheet {
  if (bytes.length > MAX_BYTES) {
    const values = { bytes: String(bytes.length), limit: String(MAX_BYTES) }
    return refuse(toIssue(null, null, 'fileTooBig', { values }))
  }
  const decoded = decodeUtf8(bytes)
  if ('issue' in decoded) return refuse(decoded.issue)

  const text = decoded.text.replace(/\r\n?/g, '\n')
  if (/^[^,\n]*;[^,\n]*(?:\n|$)/.test(text)) return refuse(SEMICOLONS)
  const records = readRecords(text)
  if ('issue' in records) return refuse(records.issue)
  const [header, ...body] = records.records
  if (!header) return refuse(toIssue(null, null, 'fileEmpty'))

  const columns = header.cells.map((name) => name.trim().toLowerCase())
  const headerIssue = checkHeader(columns)
  if (headerIssue) return refuse(headerIssue)
  if (body.length > MAX_ROWS) {
    const values = { count: String(body.length), limit: String(MAX_ROWS) }
    return refuse(toIssue(null, null, 'fileRows', { values }))
  }
  const checked = body.map((record) => ({ record, issues: checkRecord(record, columns) }))
  const good = checked.filter(({ issues }) => issues.length === 0)
  return {
    columns,
    // A row whose cells are shifted could show a street under the wrong column's name.
    rows: good.map(({ record }) => toRow(record, columns)),
    issues: checked.flatMap(({ issues }) => issues),
  }
}

interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

function readRecords(text: string): { records: CsvRecord[] } | { issue: Issue } {
  try {
    const found = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
    }) as unknown as { record: string[]; info: { lines: number } }[]
    const records = found.map(({ record, info }) => ({
      // The parser counts to a record's end; a quoted cell may hold line breaks.
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record,
    }))
    return { records }
  } catch (error) {
    // The parser's own message repeats the cell, and the cell may be a shelter's street.
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : null
    return { issue: toIssue(line, null, 'fileQuotes') }
  }
}

function checkHeader(columns: readonly string[]): Issue | null {
  if (columns.length > MAX_COLUMNS) {
    const values = { count: String(columns.length), limit: String(MAX_COLUMNS) }
    return toIssue(1, null, 'fileColumns', { values })
  }
  const repeated = columns.find((name, at) => columns.indexOf(name) !== at)
  if (repeated === undefined) return null
  // Without a header line, the first row stands in its place and may be a shelter's.
  return toIssue(1, isKnownColumn(repeated) ? repeated : null, 'columnTwice')
}

function checkRecord(record: CsvRecord, columns: readonly string[]): Issue[] {
  const { line, cells } = record
  if (cells.length !== columns.length) {
    const values = { count: String(cells.length), expected: String(columns.length) }
    return [toIssue(line, null, 'cellCount', { values, hint: toHint('hintQuotes') })]
  }
  return cells.flatMap((cell, at) => {
    const column = columns[at] ?? null
    // Of codes there may be more than a text is long: a team may reach most districts of the country.
    const texts = column === 'coverage' ? cell.split('|') : [cell]
    const isPlain = texts.every((text) => findTextFault(text.trim().normalize('NFC')) === null)
    return isPlain ? [] : [toIssue(line, column, 'textFault')]
  })
}

function toRow({ line, cells }: CsvRecord, columns: readonly string[]): SheetRow {
  return {
    line,
    cells: new Map(columns.map((name, at) => [name, toCell(cells[at] ?? '')])),
  }
}

function toCell(text: string): string {
  return withoutGuard(text.trim().normalize('NFC'))
}

function refuse(issue: Issue): Sheet {
  return { columns: [], rows: [], issues: [issue] }
}
