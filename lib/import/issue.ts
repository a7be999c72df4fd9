/** One thing wrong with a file, said so that whoever keeps the file can mend it. */
export interface Issue {
  /** Line of the file, from 1; null when the whole file is meant. */
  readonly line: number | null
  readonly column: string | null
  /** What the file says. Never a value of a confidential row: a log would then hold its street. */
  readonly got: string
  readonly expected: string
  readonly hint: string | null
}

/** What a confidential row's value is called, in every message. */
export const NOT_REPEATED = 'a value that is not repeated here'

/** `listings.csv:12, column «ubigeo»: got "08", expected … (hint)`. */
export function formatIssue(fileName: string, issue: Issue): string {
  const line = issue.line === null ? '' : `:${issue.line}`
  const column = issue.column === null ? '' : `, column «${issue.column}»`
  const hint = issue.hint === null ? '' : ` (${issue.hint})`
  return `${fileName}${line}${column}: got ${issue.got}, expected ${issue.expected}${hint}`
}

/** A value between quotes, cut short: a message is read in a terminal. */
export function quote(value: string): string {
  if (value === '') return 'nothing'
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
}
