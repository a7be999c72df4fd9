import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** A Firefox of this system, or null. */
export function findFirefox(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const files = ['firefox-esr', 'firefox'].flatMap((name) =>
    folders.map((folder) => path.join(folder, name)),
  )
  return files.find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
