import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { chooseBody, findLongPlain } from './encodings.mjs'

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/**
 * Sends what is kept, in the coding that the browser takes.
 * @param {Request} request
 * @param {Response} response
 * @param {Pick<import('./page-store.mjs').KeptPage, 'status' | 'headers' | 'body'>} page
 */
export function sendPage(request, response, { status, headers, body }) {
  const long = findLongPlain(body, request.headers['accept-encoding'])
  if (long) {
    response.writeHead(status, [...headers, 'Content-Length', String(long.length)])
    if (request.method === 'HEAD') return void response.end()
    const unpacked = createGunzip()
    // Whoever goes away in the middle is nobody's failure.
    pipeline(unpacked, response, () => {})
    unpacked.end(long.gzip)
    return
  }
  const { encoding, bytes } = chooseBody(body, request.headers['accept-encoding'])
  const coding = encoding ? ['Content-Encoding', encoding] : []
  sendBytes(request, response, { status, headers: [...headers, ...coding], bytes })
}

/**
 * Sends a small text as it is.
 * @param {Request} request
 * @param {Response} response
 * @param {{ status: number, headers: Readonly<Record<string, string>>, body: string }} answer
 */
export function sendText(request, response, { status, headers, body }) {
  const flat = Object.entries(headers).flat()
  sendBytes(request, response, { status, headers: flat, bytes: Buffer.from(body) })
}

/** @param {Request} request @param {Response} response @param {{ status: number, headers: string[], bytes: Buffer }} answer */
function sendBytes({ method }, response, { status, headers, bytes }) {
  response.writeHead(status, [...headers, 'Content-Length', String(bytes.length)])
  response.end(method === 'HEAD' ? undefined : bytes)
}
