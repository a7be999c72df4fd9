/**
 * What begins a formula in a spreadsheet, which could send the sheet's other cells away; the wide forms
 * are the same to some. A sheet that takes «;» for the end of a cell begins another after each of them.
 */
const FORMULA = /(^|;\s*)('*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g
const GUARDED = /(^|;\s*)'('*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g
/** What begins like one and is a number. */
const NUMBER = /^-?\d+(?:\.\d+)?$/

/** The same cell, no part of which any spreadsheet takes for a formula. */
export function guardFormula(cell: string): string {
  return NUMBER.test(cell) ? cell : cell.replace(FORMULA, "$1'$2")
}

/** The cell as it was before it was guarded: what is taken along and brought back is the same. */
export function withoutGuard(cell: string): string {
  return cell.replace(GUARDED, '$1$2')
}
