import { withoutGuard } from './formula-guard'
import { type Issue, NOT_REPEATED } from './issue'
import type { Table } from './table'

/**
 * The file as it came, with what is wrong with each line in a column of its own. A line about a
 * confidential service comes back empty: its street must not travel once more.
 * @param textOf what is said of an issue, in the language of whoever brought the file.
 */
export function annotate(
  table: Table,
  issues: readonly Issue[],
  column: string,
  textOf: (issue: Issue) => string,
): Table {
  const toNote = (issue: Issue) => `${issue.column ? `${issue.column}: ` : ''}${textOf(issue)}`
  const [header = [], ...rows] = table
  const whole = issues.filter(({ line }) => line === null || line === 1)
  const body = rows.map((row, at) => {
    const own = issues.filter(({ line }) => line === at + 2)
    const isSecret = own.some(({ got }) => got === NOT_REPEATED)
    const kept = row.map((cell) => (isSecret ? '' : withoutGuard(cell)))
    return [...kept, own.map(toNote).join('; ')]
  })
  return [[...header, column], ...whole.map((issue) => [toNote(issue)]), ...body]
}
