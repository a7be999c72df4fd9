/** Begins a formula in a spreadsheet, which could send the sheet's other cells away. */
const FORMULA = /^'*[=+\-@\t\r]/
/** What begins like one and is a number. */
const NUMBER = /^-?\d+(?:\.\d+)?$/
const GUARDED = /^'+[=+\-@\t\r]/

/** The same cell, which no spreadsheet takes for a formula. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before it was guarded: what is taken along and brought back is the same. */
export function withoutGuard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
