import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { packBody } from './encodings.mjs'

/** What the build or `public/` may hold; a file of any other ending is not there. @type {Readonly<Record<string, string>>} */
const CONTENT_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** @typedef {{ contentType: string, body: import('./encodings.mjs').PackedBody }} StaticFile */

/**
 * The files of `public/` and of the build, by address. Listed once at start, so no address can name
 * anything else on the disk; read and compressed when first asked for.
 * @param {{ publicFolder: string, distFolder: string }} folders absolute
 * @returns {(path: string) => StaticFile | null}
 */
export function createStaticFiles({ publicFolder, distFolder }) {
  const files = new Map([
    ...listFiles(publicFolder, '/'),
    ...listFiles(path.join(distFolder, 'static'), '/_next/static/'),
  ])
  /** @type {Map<string, StaticFile>} */
  const read = new Map()
  return (address) => {
    const known = read.get(address)
    if (known) return known
    const file = files.get(address)
    if (file === undefined) return null
    const contentType = CONTENT_TYPES[path.extname(file)] ?? ''
    const entry = { contentType, body: packBody(readFileSync(file)) }
    read.set(address, entry)
    return entry
  }
}

/** @param {string} folder @param {string} prefix @returns {[string, string][]} */
function listFiles(folder, prefix) {
  return listFolder(folder)
    .filter((entry) => entry.isFile() && path.extname(entry.name) in CONTENT_TYPES)
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [prefix + path.relative(folder, file).split(path.sep).join('/'), file])
}

/** @param {string} folder */
function listFolder(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return []
  }
}
