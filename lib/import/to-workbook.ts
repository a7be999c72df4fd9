import writeWorkbook from 'write-excel-file/node'
import { guardFormula } from './formula-guard'
import type { Table } from './table'

/** A table as a workbook of texts: no cell is a formula, and no code loses its first zero. */
export function toWorkbook(table: Table): Promise<Buffer> {
  const rows = table.map((row) => row.map((cell) => ({ value: guardFormula(cell), type: String })))
  return writeWorkbook(rows).toBuffer()
}
