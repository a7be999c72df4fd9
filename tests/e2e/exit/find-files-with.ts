import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * The files of a folder that hold one of the texts, in UTF-8 or UTF-16.
 * @param since ms; files last written before are left out
 * @returns paths from the folder on
 */
export function findFilesWith(folder: string, texts: readonly string[], since = 0): string[] {
  const forms = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => {
      const bytes = readIfThere(file, since)
      return bytes !== null && forms.some((form) => bytes.includes(form))
    })
    .map((file) => path.relative(folder, file))
}

/** Others write and remove files of a shared folder meanwhile, or keep them to themselves. */
function readIfThere(file: string, since: number): Buffer | null {
  try {
    return statSync(file).mtimeMs >= since ? readFileSync(file) : null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'EACCES') return null
    throw error
  }
}
