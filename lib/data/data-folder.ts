import 'server-only'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal'

/**
 * Does something with the data folder, and says which folder it is when the disk refuses.
 * @throws Refusal for every error of the file system.
 */
export async function withDataFolder<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  try {
    await makeFolder(dataFolder)
    return await work()
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new Refusal(
      `data folder ${dataFolder}: got ${error.code} (${error.syscall}), expected a folder that this ` +
        'user can write; give it to this user, or move it with KUSKA_DATA',
    )
  }
}

/** One by one: Node's own recursive `mkdir` never returns from where no folder can be made (/proc). */
async function makeFolder(folder: string, isRetry = false): Promise<void> {
  try {
    await fs.mkdir(folder)
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (error.code === 'EEXIST' && (await fs.stat(folder)).isDirectory()) return
    if (error.code !== 'ENOENT' || isRetry || path.dirname(folder) === folder) throw error
    await makeFolder(path.dirname(folder))
    await makeFolder(folder, true)
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error && !('address' in error)
}
