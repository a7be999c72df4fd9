import { type Issue, type IssueMore, NOT_REPEATED, toIssue } from './issue'
import type { IssueCode } from './issue-words'
import type { SheetRow } from './sheet'

/** A row while it is being read: its cells, and a place to say what is wrong with them. */
export interface Row {
  readonly line: number
  /** True for a confidential kind: no message may then repeat a value. */
  readonly isSecret: boolean
  /** Trimmed text; '' when the cell is empty or the column absent. */
  cell(column: string): string
  /** Names of the columns with something in this row. */
  filled(): readonly string[]
  /** Columns of which the row has no word: the listing has its kind's, or ours. */
  readonly assumed: ReadonlySet<string>
  assume(column: string): void
  /** The whole file is refused. `got` is the cell unless said otherwise. */
  refuse(column: string, code: IssueCode, more?: IssueMore): void
  /** The row is read, and whoever imports is told. */
  warn(column: string, code: IssueCode, more?: IssueMore): void
}

export interface Findings {
  readonly refused: Issue[]
  readonly warnings: Issue[]
}

/** @param isSecret decided by the row's kind before any other cell is looked at. */
export function createRow(sheetRow: SheetRow, findings: Findings, isSecret: boolean): Row {
  const { line, cells } = sheetRow
  const cell = (column: string) => cells.get(column) ?? ''
  const say = (list: Issue[], column: string, code: IssueCode, more: IssueMore = {}) => {
    const got = more.got === undefined ? cell(column) : more.got
    list.push(toIssue(line, column, code, { ...more, got: isSecret ? NOT_REPEATED : got }))
  }
  const assumed = new Set<string>()
  return {
    line,
    isSecret,
    cell,
    filled: () => [...cells.keys()].filter((column) => cell(column) !== ''),
    assumed,
    assume: (column) => void assumed.add(column),
    refuse: (...what) => void say(findings.refused, ...what),
    warn: (...what) => void say(findings.warnings, ...what),
  }
}

/** `a|b|c` → `['a', 'b', 'c']`; '' → `[]`. */
export function splitCell(text: string): string[] {
  return text === '' ? [] : text.split('|').map((part) => part.trim())
}
