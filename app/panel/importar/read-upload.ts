import { getCatalogue } from '@/lib/data/get-catalogue'
import { findAggressorNumbers } from '@/lib/data/restricted/find-aggressor-numbers'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import { prepareTable } from '@/lib/import/prepare-table'
import { readAnyFile } from '@/lib/import/read-any-file'
import { type ReadFile, readListings } from '@/lib/import/read-listings'
import type { Table } from '@/lib/import/table'
import type { Upload } from './upload-desk'

/** The file as our columns and codes, and what the one import makes of it. */
export async function readUpload(
  upload: Upload,
): Promise<{ readonly file: ReadFile; readonly table: Table }> {
  const gazetteer = getGazetteer()
  const held = await findAggressorNumbers(getCatalogue())
  if (!upload.table) return { file: readAnyFile(upload.bytes, gazetteer, held), table: [] }
  const table = prepareTable(upload.table, upload, gazetteer)
  // As CSV without mending: a cell that begins like a formula is refused or read as it stands.
  const text = table.map((row) => row.map(quoted).join(',')).join('\n')
  return { file: readListings(new TextEncoder().encode(text), gazetteer, held), table }
}

function quoted(cell: string): string {
  // A line break would shift the numbers of the lines below; no cell may hold one anyway.
  return `"${cell.replace(/\r?\n|\r/g, '\u000b').replaceAll('"', '""')}"`
}
