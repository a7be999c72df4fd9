import 'server-only'
import path from 'node:path'
import { readKeptKey } from '../http/kept-key.mjs'
import { readSettings } from '../http/settings.mjs'

const NAME = 'session-key'

/** What signs the panel's cookies and locks its secrets: made once, kept where the data is. */
export function readSessionKey(): string {
  const { dataFolder } = readSettings()
  return readKeptKey(path.join(/* turbopackIgnore: true */ dataFolder, NAME))
}
