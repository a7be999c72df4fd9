import readWorkbook from 'read-excel-file/node'
import { findUnpackedBytes } from './unpacked-bytes'

/** A workbook of 5,000 rows unpacks to a tenth of this. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024

/** The sheets of a workbook; null when it is none, or would fill the memory. Never throws. */
export async function readSheets(
  bytes: Uint8Array,
): Promise<{ readonly name: string; readonly rows: readonly (readonly string[])[] }[] | null> {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b
  const unpacked = isPacked ? findUnpackedBytes(bytes) : null
  // A few kilobytes can be packed so that they fill the memory of the whole service.
  if (unpacked === null || unpacked > MAX_UNPACKED_BYTES) return null
  try {
    const sheets = await readWorkbook(Buffer.from(bytes))
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(toText)),
    }))
  } catch {
    return null
  }
}

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
