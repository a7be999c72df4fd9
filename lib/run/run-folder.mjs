import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const NAME = /^kuska-verify-(\d+)-\w+$/

/**
 * A folder for as long as the work takes: the database and the reports of one `verify`. What a
 * killed one left behind is swept away.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withRunFolder(work) {
  const parent = tmpdir()
  await sweep(parent)
  const folder = await mkdtemp(path.join(parent, `kuska-verify-${process.pid}-`))
  // The database of a command run by root runs as another user, who must pass through.
  await chmod(folder, 0o711)
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {string} parent */
async function sweep(parent) {
  for (const name of await readdir(parent)) {
    const [, pid] = NAME.exec(name) ?? []
    // Another user's stays: it is theirs to remove.
    if (pid && !isAlive(Number(pid)))
      await rm(path.join(parent, name), { recursive: true, force: true }).catch(() => {})
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
