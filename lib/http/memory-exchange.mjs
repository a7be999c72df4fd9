import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** A listener of Node's http server. @typedef {(request: IncomingMessage, response: ServerResponse) => unknown} Handle */

/**
 * @typedef {object} MemoryAnswer
 * @property {number} status
 * @property {Headers} headers
 * @property {Buffer} body
 */

/** Nobody at the other end, no address: keeps what is written. */
class MemorySocket extends Socket {
  /** @type {Buffer[]} */
  written = []

  /** @override @param {Buffer | string} chunk @param {BufferEncoding} encoding @param {() => void} done */
  _write(chunk, encoding, done) {
    this.written.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk)
    done()
  }

  /** @override @param {{ chunk: Buffer | string, encoding: BufferEncoding }[]} chunks @param {() => void} done */
  _writev(chunks, done) {
    for (const { chunk, encoding } of chunks) this._write(chunk, encoding, () => {})
    done()
  }
}

/**
 * Asks a handler for an address, with no network and no reader in between: no header, address or
 * agent of anyone's can get into a page that all will read.
 * @param {Handle} handle
 * @param {string} url
 * @param {number} timeoutMs
 * @returns {Promise<MemoryAnswer>} rejects when the handler fails, or has not ended in time
 */
export async function exchange(handle, url, timeoutMs) {
  const socket = new MemorySocket()
  const request = new IncomingMessage(socket)
  // HTTP/1.0: the answer is a head, an empty line and the body, uncut, until the end.
  Object.assign(request, { httpVersion: '1.0', httpVersionMajor: 1, httpVersionMinor: 0 })
  Object.assign(request, { method: 'GET', url, complete: true })
  request.headers = { host: 'localhost' }
  request.rawHeaders = ['host', 'localhost']
  request.push(null)
  const response = new ServerResponse(request)
  response.assignSocket(socket)
  // Node's server does this for its own sockets; without it whoever writes much waits for ever.
  socket.on('drain', () => response.emit('drain'))
  try {
    await within(timeoutMs, (resolve, reject) => {
      response.on('finish', resolve).on('error', reject)
      Promise.resolve()
        .then(() => handle(request, response))
        .catch(reject)
    })
    return parseAnswer(Buffer.concat(socket.written))
  } finally {
    socket.destroy()
  }
}

/** @param {number} timeoutMs @param {(resolve: () => void, reject: (reason: unknown) => void) => void} run @returns {Promise<void>} */
function within(timeoutMs, run) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`render: got no end within ${timeoutMs} ms`)),
      timeoutMs,
    )
    const settled = () => clearTimeout(timer)
    run(
      () => {
        settled()
        resolve()
      },
      (reason) => {
        settled()
        reject(reason)
      },
    )
  })
}

/** @param {Buffer} bytes @returns {MemoryAnswer} */
function parseAnswer(bytes) {
  const end = bytes.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = new Headers()
  for (const line of lines) {
    const colon = line.indexOf(':')
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  return { status: Number(statusLine.split(' ')[1]), headers, body: bytes.subarray(end + 4) }
}
