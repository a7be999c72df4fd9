import type { Table } from './table'

/** A column of a file, as it is shown and as `prepareTable` calls it. */
export interface FileColumn {
  /** Its place in the file, from 0: two may have one name, or none. */
  readonly at: number
  /** One line of small letters, different from every other unless both are columns of ours. */
  readonly name: string
}

/** The columns of a file that have a name or something in a cell; a blank one is what a spreadsheet left over. */
export function findFileColumns(
  [header = [], ...rows]: Table,
  isKnown: (name: string) => boolean,
): FileColumn[] {
  const names = header.map(toName)
  return names.flatMap((name, at) => {
    if (name === '' && rows.every((row) => (row[at] ?? '').trim() === '')) return []
    const isAlone = name !== '' && (isKnown(name) || names.indexOf(name) === at)
    return [{ at, name: isAlone ? name : `${name} #${at + 1}`.trim() }]
  })
}

/** A name in a cell of two lines, with a space that nobody sees, is the same name. */
function toName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
