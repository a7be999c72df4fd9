import type { Table } from './table'

/** Begins a formula in a spreadsheet, which could send the sheet's other cells away. */
const FORMULA = /^[=+\-@\t\r]/
/** What begins like one and is a number. */
const NUMBER = /^-?\d+(?:\.\d+)?$/

/** A table as CSV in UTF-8, each cell safe to open in a spreadsheet. */
export function toCsv(table: Table): string {
  return table.map((row) => `${row.map((cell) => quoted(safe(cell))).join(',')}\r\n`).join('')
}

/** The same cell, which no spreadsheet takes for a formula. */
export function safe(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
