import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * The files of a folder that hold one of the texts, in UTF-8 or UTF-16.
 * @param since ms; files last written before are left out
 * @returns paths from the folder on
 */
export function findFilesWith(folder: string, texts: readonly string[], since = 0): string[] {
  const forms = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  return findFiles(folder)
    .filter((file) => {
      const bytes = orIfGone(null, () =>
        statSync(file).mtimeMs >= since ? readFileSync(file) : null,
      )
      return bytes !== null && forms.some((form) => bytes.includes(form))
    })
    .map((file) => path.relative(folder, file))
}

function findFiles(folder: string): string[] {
  const entries = orIfGone<Dirent[]>([], () => readdirSync(folder, { withFileTypes: true }))
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return findFiles(file)
    return entry.isFile() ? [file] : []
  })
}

/** Others write and remove what is in a shared folder meanwhile, or keep it to themselves. */
function orIfGone<T>(instead: T, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'EACCES') return instead
    throw error
  }
}
