import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import { headersFor } from './headers.mjs'

/** Where the archive is served: it says nothing of what is in it. */
export const TILES_PATH = '/calles.pmtiles'

/** PMTiles 3: seven letters and the version (https://github.com/protomaps/PMTiles, spec/v3). */
const MAGIC = Buffer.from('PMTiles\u0003', 'latin1')
/** The longest part that a map asks for is a directory; a whole country would be a download. */
const MAX_PART_BYTES = 16 * 1024 * 1024

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response @typedef {{ handle: number, size: number }} TileArchive */

/**
 * The operator's own archive of streets, looked at before the first reader comes and held open: a new
 * file under its name does not mix with the directories that maps have of the old one.
 * @param {string | null} file absolute; null: no streets
 * @returns {TileArchive | null} its size in bytes
 * @throws {Error} one sentence, when the file cannot be read or is something else
 */
export function openTileArchive(file) {
  if (file === null) return null
  const start = Buffer.alloc(MAGIC.length)
  let handle
  try {
    handle = openSync(file, 'r')
    readSync(handle, start, 0, start.length, 0)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : String(error)
    throw new Error(`MAP_TILES: got ${code} for «${file}», expected a file that can be read.`)
  }
  if (start.equals(MAGIC)) return { handle, size: fstatSync(handle).size }
  closeSync(handle)
  throw new Error(`MAP_TILES: got another kind of file in «${file}», expected PMTiles, version 3.`)
}

/**
 * One part of the archive, as the map asks for it; never the whole, never kept by anybody.
 * @param {Request} request
 * @param {Response} response
 * @param {TileArchive} archive
 * @param {string | null} origin
 */
export function sendTiles(request, response, { handle, size }, origin) {
  const part = parseRange(request.headers.range, size)
  const contentRange = part ? `bytes ${part.start}-${part.end}/${size}` : `bytes */${size}`
  const headers = headersFor('tiles', { contentRange, origin })
  const length = part ? part.end - part.start + 1 : 0
  response.writeHead(part ? 206 : 416, { ...headers, 'Content-Length': length })
  if (!part || request.method === 'HEAD') response.end()
  else
    createReadStream('', { ...part, fd: handle, autoClose: false })
      .on('error', () => response.destroy())
      .pipe(response)
}

/**
 * `bytes=0-16383` (RFC 9110 §14.2), one part only.
 * @param {string | undefined} header
 * @param {number} size
 * @returns {{ start: number, end: number } | null} both inclusive; null: not such a part
 */
export function parseRange(header, size) {
  const match = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(header ?? '')
  if (!match) return null
  const start = Number(match[1])
  const end = Math.min(Number(match[2]), size - 1)
  return start <= end && end - start < MAX_PART_BYTES ? { start, end } : null
}
