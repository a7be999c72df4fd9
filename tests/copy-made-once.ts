import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { withLock } from '@/lib/run/lock.mjs'
import { RUN_FOLDER } from './run-folder'

/**
 * Fills a folder with what is the same for many tests and takes long: made by whichever worker asks for
 * it first, copied for all.
 * @param name of what it is
 * @param make fills the folder that it is given
 * @param to does not exist yet
 */
export async function copyMadeOnce(
  name: string,
  make: (folder: string) => Promise<void>,
  to: string,
): Promise<void> {
  const run = process.env[RUN_FOLDER]
  if (!run) throw new Error(`${RUN_FOLDER}: got none, expected the folder of this run`)
  const made = path.join(run, name)
  await withLock(`${made}.lock`, { onWait() {} }, async () => {
    if (existsSync(made)) return
    const unfinished = `${made}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished)
    await make(unfinished)
    await rename(unfinished, made)
  })
  // With owners and modes: a database refuses to run on files that are not its user's alone.
  await promisify(execFile)('cp', ['-a', made, to])
}
