import { createServer } from 'node:http'
import { createClientErrorListener, writeRaw } from './client-error.mjs'

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} Listener */

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 30_000,
  // Missing hosts are refused by the entry, with headers and numbers, not by Node's bare 400.
  requireHostHeader: false,
}

/**
 * Node's server with our limits, on which no answer is Node's own.
 * @param {Listener} listener
 * @param {import('./client-error.mjs').GetErrorDocument} getErrorDocument in Spanish
 */
export function createHttpServer(listener, getErrorDocument) {
  /** The last exchange of each connection. @type {WeakMap<object, Parameters<Listener>>} */
  const exchanges = new WeakMap()
  /** @param {object} socket */
  const isAnswered = (socket) => {
    const [request, response] = exchanges.get(socket) ?? []
    const isOver = request?.complete && response?.writableFinished
    return response?.headersSent === true && !isOver
  }
  /** @type {Listener} */
  const answer = (request, response) => {
    exchanges.set(request.socket, [request, response])
    // While draining, the next request of a kept connection would find nobody.
    if (!server.listening) response.shouldKeepAlive = false
    listener(request, response)
  }
  const server = createServer(LIMITS, answer)
  server.on('clientError', createClientErrorListener({ getErrorDocument, isAnswered }))
  server.on('connect', (_request, socket) =>
    writeRaw(socket, getErrorDocument(405, { allow: 'GET, HEAD' })),
  )
  server.on('checkExpectation', answer)
  return server
}
