import 'server-only'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSettings } from '../http/settings.mjs'

const NAME = 'session-key'

/** What signs the panel's cookies and locks its secrets: made once, kept where the data is. */
export function readSessionKey(): string {
  const { dataFolder } = readSettings()
  const file = path.join(/* turbopackIgnore: true */ dataFolder, NAME)
  try {
    mkdirSync(dataFolder, { recursive: true })
    // Only where there is none: two processes that start at once must end with the same one.
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}
