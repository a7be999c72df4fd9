import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * What the names of the panel's actions are made with. Made once and kept: with another one a form that
 * was opened before an upgrade would lose what was written in it.
 * @param {string} dataFolder absolute
 * @returns {Promise<string>}
 */
export async function readActionKey(dataFolder) {
  const file = path.join(dataFolder, 'action-key')
  await mkdir(dataFolder, { recursive: true })
  const key = `${randomBytes(32).toString('base64')}\n`
  await writeFile(file, key, { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error?.code !== 'EEXIST') throw error
  })
  return (await readFile(file, 'utf8')).trim()
}
