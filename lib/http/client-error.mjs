import { STATUS_CODES } from 'node:http'
import { chooseBody } from './encodings.mjs'

/** @typedef {import('node:stream').Duplex} Duplex @typedef {import('./page-store.mjs').KeptPage} KeptPage */

/**
 * Takes a status, what is allowed with 405, and what was asked for, where that can be told.
 * @typedef {(status: number, more?: { allow?: string, target?: string }) => KeptPage} GetErrorDocument
 */

const LONGEST_LINE = 4096
/** How long a client that is still sending may read our answer before the line is cut. */
const LINGER_MS = 1_000

/**
 * Answers what Node could not even read as a request, with the same headers as everything else.
 * @param {object} parts
 * @param {GetErrorDocument} parts.getErrorDocument
 * @param {(socket: Duplex) => boolean} parts.isAnswered an answer to the bytes now coming has begun:
 *   a second one would be taken for the answer to somebody's next request
 * @returns {(error: Error & { code?: string, rawPacket?: Buffer }, socket: Duplex) => void}
 */
export function createClientErrorListener({ getErrorDocument, isAnswered }) {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswered(socket)) socket.destroy()
    else
      writeRaw(
        socket,
        getErrorDocument(statusOf(error.code), { target: targetOf(error.rawPacket) }),
      )
  }
}

/**
 * Writes a whole answer to a socket that has no response object, and closes it.
 * @param {Duplex} socket
 * @param {KeptPage} page
 */
export function writeRaw(socket, { status, headers, body }) {
  const { bytes } = chooseBody(body, undefined)
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, 'Connection: close']
  for (let at = 0; at < headers.length; at += 2) lines.push(`${headers[at]}: ${headers[at + 1]}`)
  lines.push(`Date: ${new Date().toUTCString()}`, `Content-Length: ${bytes.length}`)
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  socket.end(bytes)
  // Cut at once, a client still sending 64 KB would see a reset instead of the numbers.
  socket.resume()
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}

/** What was asked for, as far as it can be told from the bytes. @param {Buffer} [packet] */
function targetOf(packet) {
  const [line = ''] = packet?.subarray(0, LONGEST_LINE).toString('latin1').split('\r\n', 1) ?? []
  return /^[A-Z]+ (\/\S*)/.exec(line)?.[1] ?? ''
}

/** @param {string | undefined} code */
function statusOf(code) {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  return 400
}
