import { mkdir, rm, writeFile } from 'node:fs/promises'
import { Refusal } from './refusal.mjs'

/**
 * Asks before the long work whether the data folder can be written: not by its rights, which tell
 * nothing of a disk mounted read-only.
 * @param {string} folder absolute
 */
export async function requireDataFolder(folder) {
  const trial = `${folder}/.trial-${process.pid}`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(trial, '')
    await rm(trial)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    throw new Refusal(
      `data folder ${folder}: got ${code}, expected a folder that this user can write; give it to this user, or move it with KUSKA_DATA.`,
    )
  }
}
