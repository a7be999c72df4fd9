import { getCatalogue } from '@/lib/data/get-catalogue'
import { findAggressorNumbers } from '@/lib/data/restricted/find-aggressor-numbers'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import type { Upload } from '@/lib/data/restricted/sealed-upload'
import { isKnownColumn } from '@/lib/import/columns'
import { type FileColumn, findFileColumns } from '@/lib/import/file-columns'
import type { Issue } from '@/lib/import/issue'
import { findOtherSheets } from '@/lib/import/other-sheets'
import { prepareTable } from '@/lib/import/prepare-table'
import { readAnyFile } from '@/lib/import/read-any-file'
import type { ReadFile } from '@/lib/import/read-listings'
import { readTable } from '@/lib/import/read-table'
import { type Table, toTable } from '@/lib/import/table'

export interface UploadReading {
  readonly file: ReadFile
  /** Under our columns and codes. */
  readonly table: Table
  /** Its own columns. */
  readonly columns: readonly FileColumn[]
  /** False: HSDS or GeoJSON, whose names are fixed, or no file of listings at all. */
  readonly isTable: boolean
}

/** The file as our columns and codes, and what the one import makes of it. */
export async function readUpload(upload: Upload): Promise<UploadReading> {
  const gazetteer = getGazetteer()
  const held = await findAggressorNumbers(getCatalogue())
  const raw = await toTable(upload.bytes)
  if (!raw) {
    const file = readAnyFile(upload.bytes, gazetteer, held)
    return { file, table: [], columns: [], isTable: false }
  }
  const { table, refused } = prepareTable(raw, upload, gazetteer)
  const read = readTable(table, gazetteer, held)
  const file = {
    ...read,
    refused: byLine([...read.refused, ...refused]),
    warnings: [...(await findOtherSheets(upload.bytes)), ...read.warnings],
  }
  return { file, table, columns: findFileColumns(raw, isKnownColumn), isTable: true }
}

function byLine(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
