/** The lines of a directory's text, each taken once. */
export interface DirectoryLines {
  /** The next line, a JSON array of anything. @throws when there is none. */
  readonly readAny: () => unknown[]
  /** The next line, a JSON array of so many texts. @throws for any other. */
  readonly read: (count: number) => string[]
  /** @throws when something is left. */
  readonly end: () => void
}

/** Nothing is split beforehand: the text of a hundred thousand rows is read line by line. */
export function openLines(text: string): DirectoryLines {
  let at = 0
  const readAny = (): unknown[] => {
    const end = text.indexOf('\n', at)
    const line: unknown = end < 0 ? null : JSON.parse(text.slice(at, end))
    if (!Array.isArray(line))
      throw new Error(`directory: got no list at ${at}, expected one; load the page again`)
    at = end + 1
    return line
  }
  const read = (count: number): string[] => {
    const start = at
    const line = readAny()
    if (line.length === count && line.every((one) => typeof one === 'string')) return line
    throw new Error(
      `directory: got another list at ${start}, expected ${count} texts; load the page again`,
    )
  }
  const end = (): void => {
    const left = text.length - at
    if (left > 0) throw new Error(`directory: got ${left} characters more, expected the end`)
  }
  return { readAny, read, end }
}
