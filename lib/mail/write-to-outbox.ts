import 'server-only'
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readSettings } from '../http/settings.mjs'
import type { Mail } from './mail'

/** For the operator's eyes alone: a link in it opens an account. */
export async function writeToOutbox({ to, subject, text }: Mail): Promise<void> {
  const { dataFolder } = readSettings()
  const folder = path.join(/* turbopackIgnore: true */ dataFolder, 'outbox')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}`
  const content = `To: ${to}\nSubject: ${subject}\n\n${text}\n`
  await writeFile(path.join(folder, `${name}.txt`), content, { mode: 0o600, flag: 'wx' })
}
