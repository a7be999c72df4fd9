import { headersFor } from './headers.mjs'
import { sendText } from './send.mjs'
import { TRUSTED_TYPES_POLICY } from './trusted-types.mjs'

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/** Without these the browser's half of the framework takes an action that was done for one that failed. */
const OF_ACTIONS = ['x-action-redirect', 'x-action-revalidated', 'x-nextjs-action-not-found']
/** Route handlers that hand out a file. */
const FILES = /^\/panel\/(?:importar|exportar)\//

/**
 * Whatever the framework wants to say, the answer carries exactly the headers of the class `panel`,
 * besides its cookies, where it leads, and what an action tells its own script.
 * @param {Response} response
 * @param {{ nonce: string, origin: string | null, path: string }} facts
 */
export function guardPanelResponse(response, { nonce, origin, path }) {
  writePolicyFirst(response, nonce)
  const writeHead = response.writeHead.bind(response)
  /** @param {number} status */
  response.writeHead = (status) => {
    const location = textOf(response.getHeader('location'))
    const contentType = textOf(response.getHeader('content-type'))
    const disposition = FILES.test(path) ? textOf(response.getHeader('content-disposition')) : ''
    const cookies = [response.getHeader('set-cookie') ?? []]
      .flat()
      .map((each) => ofThisWindow(String(each)))
    const kept = OF_ACTIONS.map((name) => [name, response.getHeader(name)])
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    for (const [name, value] of kept) {
      if (typeof name === 'string' && value !== undefined)
        response.setHeader(name, /** @type {string | string[]} */ (value))
    }
    if (cookies.length > 0) response.setHeader('set-cookie', cookies)
    const headers = headersFor('panel', {
      ...{ nonce, origin, status, clearsSite: path === '/panel/salir' && status === 303 },
      ...(location && { location }),
      ...(contentType && {
        contentType: contentType.replace(/;\s*charset=UTF-8$/i, '; charset=utf-8'),
      }),
      ...(disposition && { disposition }),
    })
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    return writeHead(status)
  }
}

/**
 * What is refused before the framework: a few words, no style and no script.
 * @param {Request} request
 * @param {Response} response
 * @param {{ nonce: string, origin: string | null, status: number, allow: string }} facts `allow`: with 405
 */
export function sendPanelError(request, response, facts) {
  const { status } = facts
  const headers = headersFor('panel', facts)
  const body =
    status === 204
      ? ''
      : `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kuska · panel</title><h1>Kuska · panel</h1><p>${status}</p><p><a href="/panel">/panel</a></p></html>`
  sendText(request, response, { status, headers, body })
}

/** @param {number | string | readonly string[] | undefined} value */
const textOf = (value) => (value === undefined ? '' : String(value))

/**
 * Puts our policy's script before anything of the framework, whose own scripts are async and may run at
 * once: without it a link or an action's redirect breaks the page after the write, and people press twice.
 * @param {Response} response
 * @param {string} nonce
 */
function writePolicyFirst(response, nonce) {
  const script = `<head><script nonce="${nonce}">${TRUSTED_TYPES_POLICY}</script>`
  const write = response.write.bind(response)
  let isDone = false
  /** @param {unknown} chunk @param {unknown[]} rest */
  const writeWithPolicy = (chunk, ...rest) => {
    const isPage = textOf(response.getHeader('content-type')).startsWith('text/html')
    if (isDone || !isPage || !(chunk instanceof Uint8Array))
      return Reflect.apply(write, null, [chunk, ...rest])
    const text = Buffer.from(chunk).toString('latin1')
    const at = text.indexOf('<head>')
    if (at < 0) return Reflect.apply(write, null, [chunk, ...rest])
    isDone = true
    return Reflect.apply(write, null, [
      Buffer.from(text.slice(0, at) + script + text.slice(at + 6), 'latin1'),
      ...rest,
    ])
  }
  response.write = /** @type {typeof response.write} */ (writeWithPolicy)
}

/** On a shared computer no cookie of the panel outlives the browser; one that is taken away keeps its date. @param {string} cookie */
const ofThisWindow = (cookie) =>
  /;\s*max-age=0\b/i.test(cookie) ? cookie : cookie.replace(/;\s*(?:max-age|expires)=[^;]*/gi, '')
