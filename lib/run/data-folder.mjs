import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

/**
 * Asks before the long work whether the data folder can be written: not by its rights, which tell
 * nothing of a disk mounted read-only.
 * @param {string} folder absolute
 */
export async function requireDataFolder(folder) {
  const trial = `${folder}/.trial-${process.pid}`
  try {
    await makeFolder(folder)
    await writeFile(trial, '')
    await rm(trial)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    throw new Refusal(
      `data folder ${folder}: got ${code}, expected a folder that this user can write; give it to this user, or move it with KUSKA_DATA.`,
    )
  }
}

/** Not `recursive`: Node then tries without end where nothing can ever be made, as in /proc. @param {string} folder */
async function makeFolder(folder) {
  const code = await tryFolder(folder)
  if (code !== 'ENOENT' || path.dirname(folder) === folder) return
  await makeFolder(path.dirname(folder))
  await mkdir(folder)
}

/** @param {string} folder @returns {Promise<string | null>} why it is not new, when that may be mended */
async function tryFolder(folder) {
  try {
    await mkdir(folder)
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EEXIST' || code === 'ENOENT') return code
    throw error
  }
}
