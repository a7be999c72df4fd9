import { ISSUE_WORDS, type IssueCode } from './issue-words'

/** One thing wrong with a file, said so that whoever keeps the file can mend it. */
export interface Issue {
  /** Line of the file, from 1; null when the whole file is meant. */
  readonly line: number | null
  readonly column: string | null
  /**
   * What the file says, cut short; null when the code says it all. Never a value of a confidential
   * row, which is `NOT_REPEATED`: a log would then hold its street.
   */
  readonly got: string | null
  /** What was expected instead. The panel says it in three languages, the command line in English. */
  readonly code: IssueCode
  readonly values: IssueValues
  /** How to mend it, where that can be guessed. */
  readonly hint: IssueHint | null
}

/** What stands between `{ }` in an issue's words. */
export type IssueValues = Readonly<Record<string, string>>

export interface IssueHint {
  readonly code: IssueCode
  readonly values: IssueValues
}

/** What is said of an issue beside its place. */
export interface IssueMore {
  readonly values?: IssueValues
  readonly hint?: IssueHint | null
  /** Instead of the cell; null: the code says it all. */
  readonly got?: string | null
}

/** What a confidential row's value is called. */
export const NOT_REPEATED = 'a value that is not repeated here'

const LONGEST_GOT = 80

/** An issue whose code says it all, unless `more` says what the file has there. */
export function toIssue(
  line: number | null,
  column: string | null,
  code: IssueCode,
  { values = {}, hint = null, got = null }: IssueMore = {},
): Issue {
  return { line, column, got: got === null ? null : cut(got), code, values, hint }
}

/** How to mend something. */
export function toHint(code: IssueCode, values: IssueValues = {}): IssueHint {
  return { code, values }
}

/** `listings.csv:12, column «ubigeo»: got "08", expected … (hint)`. */
export function formatIssue(fileName: string, { line, column, got, ...issue }: Issue): string {
  const at = line === null ? '' : `:${line}`
  const named = column === null ? '' : `, column «${column}»`
  const words = fill(issue)
  const said = got === null ? words : `got ${quote(got)}, expected ${words}`
  const hint = issue.hint === null ? '' : ` (${fill(issue.hint)})`
  return `${fileName}${at}${named}: ${said}${hint}`
}

/** A value between quotes: a message is read in a terminal. */
export function quote(value: string): string {
  if (value === NOT_REPEATED) return value
  return value === '' ? 'nothing' : JSON.stringify(cut(value))
}

function cut(value: string): string {
  return value.length > LONGEST_GOT + 1 ? `${value.slice(0, LONGEST_GOT)}…` : value
}

function fill({ code, values }: IssueHint): string {
  return ISSUE_WORDS[code].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
