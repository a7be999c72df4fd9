import { parse } from 'csv-parse/sync'
import { decodeUtf8 } from './encoding'
import { looksLikeJson } from './json/parse-json-text'
import { readSheets } from './read-sheets'

/** A file as rows of texts, the header first; null when it has to be read, and refused, as CSV. */
export type Table = readonly (readonly string[])[]

const MAX_BYTES = 2 * 1024 * 1024

/** Rows of a CSV file or of a workbook's first sheet. Never throws for what a file holds. */
export async function toTable(bytes: Uint8Array): Promise<Table | null> {
  if (bytes.length > MAX_BYTES || looksLikeJson(bytes)) return null
  if (!isPacked(bytes)) return readCsv(bytes)
  const [first] = (await readSheets(bytes)) ?? []
  return first?.rows ?? null
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
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
