import path from 'node:path'
import { readKeptKey } from '../http/kept-key.mjs'

/**
 * What the names of the panel's actions are made with. Made once and kept: with another one a form that
 * was opened before an upgrade would lose what was written in it.
 * @param {string} dataFolder absolute
 * @returns {string}
 */
export function readActionKey(dataFolder) {
  return readKeptKey(path.join(dataFolder, 'action-key'))
}
