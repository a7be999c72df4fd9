import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

const LOOK_MS = 200

/** @typedef {{ signal?: AbortSignal, onWait: (pid: number) => void }} LockOptions */

/**
 * Does the work while no other process of this folder does it. The lock of a process that is gone,
 * killed or from before a restart, counts for nothing.
 * @template T
 * @param {string} file
 * @param {LockOptions} options `onWait` is called once, if another has it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, { signal, onWait }, work) {
  const mine = await identify(process.pid)
  await mkdir(path.dirname(file), { recursive: true }).catch((error) => {
    throw refusal(file, error)
  })
  let isTold = false
  while (!(await take(file, mine))) {
    const owner = await readFile(file, 'utf8').catch(() => '')
    const pid = Number(owner.split(' ')[0])
    if (owner === '') continue
    // Our own number, used by another before us, where a system does not tell when it started.
    if (owner === mine || (await identify(pid)) !== owner) {
      await discard(file, owner)
      continue
    }
    if (!isTold) onWait(pid)
    isTold = true
    await delay(LOOK_MS, undefined, { signal })
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

/** Whole at once: whoever finds the file finds its owner in it. @param {string} file @param {string} mine */
async function take(file, mine) {
  const own = `${file}.${process.pid}`
  try {
    await writeFile(own, mine)
    await link(own, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw refusal(file, error)
  } finally {
    await rm(own, { force: true }).catch(() => {})
  }
}

/** Two may do this at once: the second must not throw away what the first has just taken. @param {string} file @param {string} owner */
async function discard(file, owner) {
  const aside = `${file}.${process.pid}.old`
  await rename(file, aside).catch(() => {})
  const found = await readFile(aside, 'utf8').catch(() => owner)
  if (found !== owner) await rename(aside, file)
  else await rm(aside, { force: true })
}

/**
 * Number and start of a process, since numbers are used again; '' when there is none.
 * @param {number} pid
 */
async function identify(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return ''
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // Killed, and nobody has taken note of it yet.
  if (state === 'Z') return ''
  return `${pid} ${fields[18] ?? ''}`
}

/** @param {string} file @param {unknown} error */
function refusal(file, error) {
  return new Refusal(
    `${path.resolve(path.dirname(file))}: got ${codeOf(error)}, expected a folder that this user may write; give the checkout to this user, or clone it anew.`,
  )
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
