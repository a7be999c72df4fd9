import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { decodeUtf8 } from './encoding'
import { looksLikeJson } from './json/parse-json-text'
import { findUnpackedBytes } from './unpacked-bytes'

/** A file as rows of texts, the header first; null when it has to be read, and refused, as CSV. */
export type Table = readonly (readonly string[])[]

const MAX_BYTES = 2 * 1024 * 1024
/** A workbook of 5,000 rows unpacks to a tenth of this. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024

/** Rows of a CSV file or of a workbook's first sheet. Never throws for what a file holds. */
export async function toTable(bytes: Uint8Array): Promise<Table | null> {
  if (bytes.length > MAX_BYTES || looksLikeJson(bytes)) return null
  return isPacked(bytes) ? readSheetOf(bytes) : readCsv(bytes)
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function readSheetOf(bytes: Uint8Array): Promise<Table | null> {
  const unpacked = findUnpackedBytes(bytes)
  // A few kilobytes can be packed so that they fill the memory of the whole service.
  if (unpacked === null || unpacked > MAX_UNPACKED_BYTES) return null
  try {
    const [first] = await readWorkbook(Buffer.from(bytes))
    return first ? first.data.map((row) => row.map(toText)) : null
  } catch {
    return null
  }
}

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

function readCsv(bytes: Uint8Array): Table | null {
  const decoded = decodeUtf8(bytes)
  if ('issue' in decoded) return null
  try {
    return parse(decoded.text, { relax_column_count: true, skip_empty_lines: false })
  } catch {
    return null
  }
}
