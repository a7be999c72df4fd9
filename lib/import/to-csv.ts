import { guardFormula } from './formula-guard'
import type { Table } from './table'

/** A table as CSV in UTF-8, each cell safe to open in a spreadsheet. */
export function toCsv(table: Table): string {
  return table
    .map((row) => `${row.map((cell) => quoted(guardFormula(cell))).join(',')}\r\n`)
    .join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
