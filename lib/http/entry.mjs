import { getInbox } from '../inbox.mjs'
import { getWriteLimits, peerOf } from '../limits.mjs'
import { answerInstead } from './answer-instead.mjs'
import { answerApi } from './api-door.mjs'
import { getDecoy } from './decoy.mjs'
import { answerExit, answerReturn } from './doors.mjs'
import { hasExitCookie } from './exit-cookie.mjs'
import { explainTarget } from './explain-target.mjs'
import { readFormBody } from './form-body.mjs'
import { headersFor } from './headers.mjs'
import { chooseLocale } from './language-choice.mjs'
import { getPathLocale } from './locales.mjs'
import { sendTiles } from './map-tiles.mjs'
import { getServedEdition } from './page-store.mjs'
import { answerPanel, isPanelHost } from './panel-door.mjs'
import { toProblem } from './problem.mjs'
import { QueueFull } from './render-queue.mjs'
import { answerReport } from './report-door.mjs'
import { parseTarget } from './request-target.mjs'
import { getRoute, isFramable, isOpenData, toServedData } from './routes.mjs'
import { sendPage, sendText } from './send.mjs'
import { answerWidget } from './widget-door.mjs'

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/**
 * @typedef {object} EntryParts
 * @property {import('./page-renderer.mjs').PageRenderer} renderer
 * @property {import('./error-documents.mjs').ErrorDocuments} errors
 * @property {(path: string) => import('./static-files.mjs').StaticFile | null} getFile
 * @property {import('./map-tiles.mjs').TileArchive | null} tiles
 * @property {Pick<import('./settings.mjs').Settings, 'origin' | 'onion' | 'decoys' | 'trustedProxy' | 'panelOrigin' | 'embedOrigins'>} settings
 * @property {import('./memory-exchange.mjs').Handle} handle Next's own, for the panel alone
 * @property {string} buildMark see `build-mark.mjs`
 *
 * @typedef {{ request: Request, response: Response, path: string, query: string, parts: EntryParts, allow: () => boolean }} Visit
 */

/**
 * Answers every request: what is malformed, unknown or meant for another method is refused here with
 * a kept document; nothing of the framework's own reaches a reader.
 * @param {EntryParts} parts
 * @returns {(request: Request, response: Response) => Promise<void>} never rejects
 */
export function createEntry(parts) {
  return async (request, response) => {
    const target = parseTarget(request.url)
    const { path, query } = 'path' in target ? target : { path: '', query: '' }
    const allow = () => getWriteLimits().allow(peerOf(request, parts.settings.trustedProxy))
    const visit = { request, response, path, query, parts, allow }
    try {
      if ('refused' in target) refuse(visit, { status: target.refused })
      else if (!hasOneHost(request)) refuse(visit, { status: 400 })
      else await answer(visit)
    } catch (error) {
      process.stderr.write(`request failed: ${String(error)}\n`)
      if (response.headersSent) response.destroy()
      else refuse(visit, { status: 500 })
    }
  }
}

/** Two hosts in one request are how a proxy and we are made to disagree. @param {Request} request */
function hasOneHost({ rawHeaders, httpVersion }) {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  return hosts.length === 1 || (hosts.length === 0 && httpVersion === '1.0')
}

/** @param {Visit} visit */
async function answer(visit) {
  const { request, response, path, parts } = visit
  const method = request.method ?? ''
  const { name, methods } = getRoute(path)
  if (parts.settings.panelOrigin !== null) {
    // Two hosts that share nothing but files: the public one does not even say that there is a panel.
    const isPanel = name === 'panel' || name === 'csp'
    if (isPanel !== isPanelHost(request, parts.settings.panelOrigin))
      return answerFile(visit) || refuse(visit, { status: 404 })
  }
  if (name === 'panel' || name === 'csp') {
    answerInstead(response, () => refuse(visit, { status: 503 }))
    return answerPanel({ ...visit, settings: parts.settings, handle: parts.handle }, methods)
  }
  if (name === 'exit')
    return sendText(request, response, answerExit(doorRequest(request), parts.settings))
  if (name === 'api') return answerApi(visit)
  if (!methods.includes(method)) return refuse(visit, { status: 405, allow: methods.join(', ') })
  if (name === 'return') return answerReturnVisit(visit)
  if (name === 'report') return answerReportVisit(visit)
  if (name === 'widget') return answerWidgetVisit(visit)
  if (name === 'front') return answerFront(visit)
  if (name === 'data') return answerData(visit)
  if (name === 'text') return sendMade(visit, parts.renderer.getData(path, 'text'))
  if (name === 'tiles') return answerTiles(visit)
  return answerFile(visit) || answerDocument(visit)
}

/** @param {Visit} visit */
async function answerReturnVisit(visit) {
  const { request, response, parts } = visit
  const body = request.method === 'POST' ? await readFormBody(request) : ''
  if (body === null) return refuse(visit, { status: 413 })
  sendText(request, response, answerReturn({ ...doorRequest(request), body }, parts.settings))
}

/** @param {Visit} visit */
async function answerReportVisit(visit) {
  const { request, response, parts } = visit
  const { settings } = parts
  if (hasExitCookie(request.headers.cookie)) return redirect(visit, 303, getDecoy(settings.decoys))
  const body = await readFormBody(request)
  if (body === null) return refuse(visit, { status: 413 })
  const answer = answerReport(
    { ...doorRequest(request), body },
    {
      site: settings,
      isKnownPath: (path) => getServedEdition()?.isKnownPath(path) ?? false,
      allow: visit.allow,
      inbox: getInbox(),
    },
  )
  if ('refused' in answer) refuse(visit, { status: answer.refused })
  else sendText(request, response, answer)
}

/** @param {Visit} visit */
async function answerWidgetVisit(visit) {
  const { request, response, parts } = visit
  if (hasExitCookie(request.headers.cookie))
    return redirect(visit, 303, getDecoy(parts.settings.decoys))
  const served = getServedEdition()
  if (!served) return refuse(visit, { status: 503 })
  const body = await readFormBody(request)
  if (body === null) return refuse(visit, { status: 413 })
  const { builderPathOf } = served
  const answer = answerWidget(
    { ...doorRequest(request), body },
    { site: parts.settings, builderPathOf },
  )
  if ('refused' in answer) refuse(visit, { status: answer.refused })
  else sendText(request, response, answer)
}

/** Someone who left a moment ago and types the name gets a door, not a page. @param {Visit} visit */
function answerFront({ request, response, path, parts: { settings } }) {
  const left = hasExitCookie(request.headers.cookie)
  const location = left ? '/entrar' : `/${chooseLocale(request.headers['accept-language'])}`
  const status = left ? 303 : 307
  const { origin, onion } = settings
  const headers = headersFor('front', { status, location, path, origin, onion })
  sendText(request, response, { status, headers, body: '' })
}

/** @param {Visit} visit */
async function answerData(visit) {
  const { path, parts } = visit
  const served = getServedEdition()
  const location = served && toServedData(path, served)
  if (!location) return refuse(visit, { status: 404 })
  // She looks at a page of before the last publication: what she presses must still answer.
  if (location !== path) return redirect(visit, 307, location)
  await sendMade(visit, parts.renderer.getData(path, 'data'))
}

/** @param {Visit} visit */
function answerTiles(visit) {
  const { tiles, settings } = visit.parts
  if (!tiles) return refuse(visit, { status: 404 })
  sendTiles(visit.request, visit.response, tiles, settings.origin)
}

/** @param {Visit} visit @returns {boolean} false when the address is no file's */
function answerFile({ request, response, path, parts: { getFile, settings } }) {
  const file = getFile(path)
  if (!file) return false
  const { contentType, body } = file
  // The one file that may change under its name: it is asked for by whoever takes updates.
  const kind = path === '/embed.js' ? 'asset-script' : 'asset'
  const headers = headersFor(kind, { contentType, origin: settings.origin })
  sendPage(request, response, { status: 200, headers: Object.entries(headers).flat(), body })
  return true
}

/** @param {Visit} visit */
async function answerDocument(visit) {
  const { request, path, parts } = visit
  if (hasExitCookie(request.headers.cookie))
    return redirect(visit, 303, getDecoy(parts.settings.decoys))
  const served = getServedEdition()
  if (!served) return refuse(visit, { status: 503 })
  if (isFramable(path) && !served.isKnownPath(path))
    return sendOn(visit, served.nearestEmbedPath(path))
  if (served.isKnownPath(path)) return sendMade(visit, parts.renderer.getDocument(path))
  const shorter = path.replace(/\/+$/, '')
  if (shorter !== path && served.isKnownPath(shorter)) return redirect(visit, 308, shorter)
  refuse(visit, { status: 404 })
}

/** A widget stays in a page that nobody may edit any more: what it asks for becomes what there is. @param {Visit} visit @param {string} location */
function sendOn({ request, response, parts: { settings } }, location) {
  const { origin, embedOrigins } = settings
  const headers = headersFor('embed', { status: 308, location, origin, embedOrigins })
  sendText(request, response, { status: 308, headers, body: '' })
}

/** @param {Visit} visit @param {Promise<import('./page-store.mjs').KeptPage | null>} making */
async function sendMade(visit, making) {
  // Too many wait, or the page may not be shown: either way the numbers are what she gets.
  const page = await making.catch(reportFailure)
  if (page) sendPage(visit.request, visit.response, page)
  else refuse(visit, { status: 503 })
}

/** A crowd is no failure, and would fill the log. @param {unknown} error */
function reportFailure(error) {
  if (!(error instanceof QueueFull)) process.stderr.write(`page not made: ${String(error)}\n`)
  return null
}

/** @param {Visit} visit @param {number} status @param {string} location */
function redirect({ request, response, parts: { settings } }, status, location) {
  const headers = headersFor('redirect', { status, location, origin: settings.origin })
  sendText(request, response, { status, headers, body: '' })
}

/** @param {Visit} visit @param {import('./error-documents.mjs').Problem} problem */
function refuse({ request, response, path, parts }, problem) {
  // What was refused for its spelling has no path: then the target is asked.
  const asked = path || ((request.url ?? '').split('?', 1)[0] ?? '')
  if (isOpenData(asked)) {
    const told = explainTarget(problem.status, request.url)
    return sendPage(request, response, toProblem(told, parts.settings))
  }
  const isFramed = isFramable(asked)
  const locale =
    getPathLocale(isFramed ? asked.replace(/^\/embed\/v1(?=\/)/, '') : path) ??
    chooseLocale(request.headers['accept-language'])
  sendPage(request, response, parts.errors.get(locale, { ...problem, isFramed }))
}

/** @param {Request} request */
function doorRequest({ method = '', headers }) {
  const site = headers['sec-fetch-site']
  return { method, secFetchSite: Array.isArray(site) ? site.join() : site }
}
