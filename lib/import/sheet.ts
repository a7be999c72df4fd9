import { CsvError, parse } from 'csv-parse/sync'
import { findTextFault } from '../domain/plain-text'
import { isKnownColumn } from './columns'
import { decodeUtf8 } from './encoding'
import type { Issue } from './issue'

const MAX_BYTES = 2 * 1024 * 1024
const MAX_ROWS = 5000
const MAX_COLUMNS = 200

const SEMICOLONS: Issue = {
  line: 1,
  column: null,
  got: 'columns separated by «;»',
  expected: 'commas',
  hint: 'in Excel: Save as → «CSV UTF-8 (comma delimited)», or change «;» to «,»',
}

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
    return refuse({
      ...whole(`${bytes.length} bytes`),
      expected: `at most ${MAX_BYTES} bytes (2 MB)`,
    })
  }
  const decoded = decodeUtf8(bytes)
  if ('issue' in decoded) return refuse(decoded.issue)

  const text = decoded.text.replace(/\r\n?/g, '\n')
  if (/^[^,\n]*;[^,\n]*(?:\n|$)/.test(text)) return refuse(SEMICOLONS)
  const records = readRecords(text)
  if ('issue' in records) return refuse(records.issue)
  const [header, ...body] = records.records
  if (!header) return refuse({ ...whole('an empty file'), expected: 'a header line and rows' })

  const columns = header.cells.map((name) => name.trim().toLowerCase())
  const headerIssue = checkHeader(columns)
  if (headerIssue) return refuse(headerIssue)
  if (body.length > MAX_ROWS) {
    return refuse({ ...whole(`${body.length} rows`), expected: `at most ${MAX_ROWS} rows` })
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
    const got = 'a quotation mark that is out of place or never closed'
    return { issue: { ...whole(got), line, expected: 'CSV with "" for a quote inside quotes' } }
  }
}

function checkHeader(columns: readonly string[]): Issue | null {
  const header = { line: 1, column: null, hint: null }
  if (columns.length > MAX_COLUMNS) {
    return { ...header, got: `${columns.length} columns`, expected: `at most ${MAX_COLUMNS}` }
  }
  const repeated = columns.find((name, at) => columns.indexOf(name) !== at)
  if (repeated === undefined) return null
  const got = 'the same column twice'
  // Without a header line, the first row stands in its place and may be a shelter's.
  const column = isKnownColumn(repeated) ? repeated : null
  return { ...header, column, got, expected: 'each column once' }
}

function checkRecord(record: CsvRecord, columns: readonly string[]): Issue[] {
  const { line, cells } = record
  if (cells.length !== columns.length) {
    const hint = 'a text with a comma in it needs quotation marks around it'
    const expected = `${columns.length}, as in the header`
    return [{ line, column: null, got: `${cells.length} cells`, expected, hint }]
  }
  return cells.flatMap((cell, at) => {
    const fault = findTextFault(cell.trim().normalize('NFC'))
    if (fault === null) return []
    const got = `text that ${fault}`
    return [{ line, column: columns[at] ?? null, got, expected: 'short plain text', hint: null }]
  })
}

function toRow({ line, cells }: CsvRecord, columns: readonly string[]): SheetRow {
  return {
    line,
    cells: new Map(columns.map((name, at) => [name, (cells[at] ?? '').trim().normalize('NFC')])),
  }
}

function whole(got: string): Issue {
  return { line: null, column: null, got, expected: '', hint: null }
}

function refuse(issue: Issue): Sheet {
  return { columns: [], rows: [], issues: [issue] }
}
