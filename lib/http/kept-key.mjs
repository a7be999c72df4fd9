import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

/** 32 random bytes in base64. */
const KEY = /^[A-Za-z0-9+/]{43}=$/

/**
 * A secret that is made once and kept in a file that only its owner reads. It is written beside and then
 * linked, which fails where somebody was first: two servers that start at one instant end with the same
 * key, neither reads half of it, and a machine that lost its power has all of it or none.
 * @param {string} file absolute; its folder is made if need be
 * @returns {string} 32 bytes in base64
 * @throws {Error} when the file holds no such key: what it once locked would be lost with a new one.
 */
export function readKeptKey(file) {
  const kept = readIfThere(file)
  if (kept === null) makeKey(file)
  const key = (kept ?? readFileSync(file, 'utf8')).trim()
  if (KEY.test(key)) return key
  throw new Error(
    `${file}: got ${key.length} characters, expected a key of 44. Put the file back from your backup: with another key, what this one locked is lost.`,
  )
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

/** @param {string} file */
function makeKey(file) {
  mkdirSync(path.dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = openSync(beside, 'wx', 0o600)
  try {
    writeSync(handle, `${randomBytes(32).toString('base64')}\n`)
    fsyncSync(handle)
    linkSync(beside, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    closeSync(handle)
    rmSync(beside, { force: true })
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
