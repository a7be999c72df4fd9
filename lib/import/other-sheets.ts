import { type Issue, toIssue } from './issue'
import { readSheets } from './read-sheets'

/** That a workbook has more in it than its first sheet, which alone is read; nothing when it has not. */
export async function findOtherSheets(bytes: Uint8Array): Promise<Issue[]> {
  const [, ...others] = (await readSheets(bytes)) ?? []
  const names = others
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')))
    .map(({ name }) => name.slice(0, 40))
  const values = { names: names.join(', ') }
  return names.length > 0 ? [toIssue(null, null, 'sheetsUnread', { values })] : []
}
