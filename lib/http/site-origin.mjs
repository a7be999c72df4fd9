import { readSettings } from './settings.mjs'

/**
 * Where this copy is, for addresses that stand in files: the operator's word, else this computer.
 * @returns {string} without a slash at the end
 */
export function siteOrigin() {
  const { origin, port } = readSettings()
  return origin ?? `http://localhost:${port}`
}
