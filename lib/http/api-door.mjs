import { isApiAddress, takesForm } from './api-addresses.mjs'
import { packAside } from './encodings.mjs'
import { explainTarget } from './explain-target.mjs'
import { readFormBody } from './form-body.mjs'
import { headersFor } from './headers.mjs'
import { getServedHash, PageStore } from './page-store.mjs'
import { toProblem } from './problem.mjs'
import { QueueFull } from './render-queue.mjs'
import { sendPage } from './send.mjs'

/**
 * @typedef {object} ApiVisit
 * @property {import('node:http').IncomingMessage} request
 * @property {import('node:http').ServerResponse} response
 * @property {string} path
 * @property {string} query with its question mark, or empty
 * @property {ApiParts} parts
 *
 * @typedef {object} ApiParts
 * @property {Pick<import('./page-renderer.mjs').PageRenderer, 'ask'>} renderer
 * @property {Pick<import('./settings.mjs').Settings, 'origin'>} settings
 * @property {string} buildMark see `build-mark.mjs`
 *
 * @typedef {import('./page-store.mjs').KeptPage} KeptPage
 */

/** Answers kept, compressed: the whole country in each language and format, many times over. */
const MAX_KEPT_BYTES = 16 * 1024 * 1024
const MAX_FORM_BYTES = 4096
/** Longer is no question of anybody's, and would be kept as its own answer's name. */
const MAX_KEY_LENGTH = 512
const READ = ['GET', 'HEAD']

/** Small answers weigh more than their bytes: their names, and what holds them. */
const MAX_KEPT = 2000

const kept = new PageStore({ maxBytes: MAX_KEPT_BYTES, maxPages: MAX_KEPT })

/**
 * The open data: answers of the edition being served, the same for everybody, to any origin. Whatever
 * goes wrong is said in a problem document (RFC 9457), never in a page.
 * @param {ApiVisit} visit
 */
export async function answerApi(visit) {
  const { request, response, parts } = visit
  const path = visit.path.replace(/\/+$/, '')
  const method = request.method ?? ''
  const methods = takesForm(path) ? [...READ, 'POST'] : READ
  const refuse = (/** @type {number} */ status, /** @type {string} */ detail, allow = '') =>
    sendPage(request, response, toProblem({ status, detail, allow }, parts.settings))
  if (method === 'OPTIONS') return answerPreflight(response, methods, parts.settings)
  if (!methods.includes(method))
    return refuse(405, `method: expected ${methods.join(', ')}`, [...methods, 'OPTIONS'].join(', '))
  if (!isApiAddress(path))
    return sendPage(request, response, toProblem(explainTarget(404), parts.settings))
  const query = method === 'POST' ? await readQuery(request, visit.query) : visit.query
  if (query === null) return refuse(413, `form: expected at most ${MAX_FORM_BYTES} bytes`)
  // The words of a search are nobody's to keep, however they are spelled.
  const isSearch = new URLSearchParams(query).has('search')
  const mayKeep = method !== 'POST' && !isSearch && query.length <= MAX_KEY_LENGTH
  const page = await getAnswer(path + query, mayKeep, parts).catch(reportFailure)
  if (!page) return refuse(503, 'busy, or no data yet: try again soon')
  const etag = toEtag(page.edition, parts)
  if (page.status === 200 && READ.includes(method) && hasAlready(request, etag)) {
    response.writeHead(304, headersFor('api', { ...parts.settings, status: 304, etag })).end()
    return
  }
  sendPage(request, response, page)
}

/**
 * Browsers ask this before another site's page sends an `If-None-Match` or JSON.
 * @param {ApiVisit['response']} response @param {readonly string[]} methods @param {ApiParts['settings']} settings
 */
function answerPreflight(response, methods, settings) {
  const headers = headersFor('api', { ...settings, status: 204, preflight: methods })
  response.writeHead(204, headers).end()
}

/** @param {string} target @param {boolean} mayKeep @param {ApiParts} parts @returns {Promise<KeptPage | null>} */
async function getAnswer(target, mayKeep, parts) {
  const { renderer, settings } = parts
  const found = mayKeep ? kept.get(target) : null
  if (found) return found
  let edition = getServedHash()
  let made = await renderer.ask(target)
  if (getServedHash() !== edition) {
    // A new edition came meanwhile: its ETag may not stand on the old one's bytes.
    edition = getServedHash()
    made = await renderer.ask(target)
  }
  if (!made) return null
  const { status, body } = made
  const contentType = made.headers.get('content-type') ?? ''
  const isOurs = status === 200 || contentType.startsWith('application/problem+json')
  if (!isOurs) return status < 500 ? toProblem(explainTarget(404), settings) : null
  const facts = {
    ...settings,
    status,
    contentType,
    ...(status === 200 && { etag: toEtag(edition, parts) }),
  }
  const headers = Object.entries(headersFor('api', facts)).flat()
  const page = { edition, status, headers, styles: [], body: await packAside(body) }
  if (mayKeep && status === 200) kept.keep(target, page)
  return page
}

/**
 * A form as a query; JSON of one level is one too. The standard has a POST's parameters in the address,
 * so those that stand there count with the form's.
 * @param {import('node:http').IncomingMessage} request
 * @param {string} query
 * @returns {Promise<string | null>}
 */
async function readQuery(request, query) {
  const body = await readFormBody(request, MAX_FORM_BYTES)
  if (body === null) return null
  const form = new URLSearchParams(parseJson(body) ?? body)
  return `?${new URLSearchParams([...new URLSearchParams(query), ...form])}`
}

/** @param {string} body @returns {[string, string][] | null} */
function parseJson(body) {
  if (!body.startsWith('{')) return null
  try {
    const pairs = Object.entries(JSON.parse(body))
    return pairs.flatMap(([name, value]) =>
      [value].flat().map((one) => /** @type {[string, string]} */ ([name, String(one)])),
    )
  } catch {
    return null
  }
}

/** Weak: the same data, in whichever coding it travels. @param {string} edition @param {ApiParts} parts */
const toEtag = (edition, { buildMark }) => `W/"${edition}-${buildMark}"`

/** Compared as weak ones (RFC 9110, 13.1.2). @param {import('node:http').IncomingMessage} request @param {string} etag */
function hasAlready({ headers }, etag) {
  const asked = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim())
  return asked.some((tag) => tag === '*' || `W/${tag.replace(/^W\//, '')}` === etag)
}

/** A crowd is no failure, and would fill the log. @param {unknown} error */
function reportFailure(error) {
  if (!(error instanceof QueueFull)) process.stderr.write(`answer not made: ${String(error)}\n`)
  return null
}
