import { randomBytes } from 'node:crypto'
import { hidePeer } from '../limits.mjs'
import { panelPolicy } from './content-security-policy.mjs'
import { getCspReports } from './csp-reports.mjs'
import { readFormBody } from './form-body.mjs'
import { isSameSite } from './is-same-site.mjs'
import { chooseLocale } from './language-choice.mjs'
import { LOCALES } from './locales.mjs'
import { guardPanelResponse, sendPanelError } from './panel-response.mjs'

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/**
 * @typedef {object} PanelVisit
 * @property {Request} request
 * @property {Response} response
 * @property {string} path
 * @property {Pick<import('./settings.mjs').Settings, 'origin' | 'panelOrigin'>} settings
 * @property {() => boolean} allow may this network write once more?
 * @property {import('./memory-exchange.mjs').Handle} handle Next's own
 */

/** Where somebody who is nobody yet may write. */
const SIGNED_OUT = /^\/panel\/(?:entrar|enlace)(?:\/|$)/
/** Route handlers, which the framework would let read a body of any length. */
const BUTTONS = /^\/panel\/(?:idioma|salir)$/
/** What a client could use to be taken for the framework itself. */
const SMUGGLED = /^x-(?:middleware|invoke|next-intl|panel)\b/
const REPORT_BYTES = 16 * 1024
/** A form of somebody who is nobody yet, or one button's. */
const SMALL_FORM_BYTES = 16 * 1024
/** As `serverActions.bodySizeLimit`: a file of listings has at most 2 MB. */
const FILE_BYTES = 3 * 1024 * 1024
/** The longest form: every field of a listing, with its calendar. */
const FORM_BYTES = 512 * 1024

/** Whether it is anybody's is for the page to ask. */
const SESSION = /(?:^|;\s*)__Host-panel\.session_token=/

/** A listing as its readers would have it: in the language of the address, not of whoever edits it. */
const PREVIEW = /^\/panel\/fichas\/[\w-]+\/vista\/(es|qu|ay)$/

/**
 * The panel's pages are made for one reader and never kept. Everything they may say besides their
 * content is decided here: the policy's nonce, the language, and that a write comes from a form of ours.
 * @param {PanelVisit} visit
 * @param {readonly string[]} methods
 */
export async function answerPanel(visit, methods) {
  const { request, response, path, settings } = visit
  const nonce = randomBytes(16).toString('base64')
  const origin = settings.panelOrigin ?? settings.origin
  const facts = { nonce, origin }
  /** @param {number} status */
  const refuse = (status) =>
    sendPanelError(request, response, { ...facts, status, allow: methods.join(', ') })
  if (!methods.includes(request.method ?? '')) return refuse(405)
  if (path === '/panel/csp') return answerReport(visit, refuse)
  if (request.method === 'POST') {
    if (!isSameSite(request.headers, origin)) return refuse(403)
    // The framework's way of posting one page's form to another, past the limits of this door.
    if ('x-action-forwarded' in request.headers) return refuse(403)
    // By network and for ten minutes only; an account has its own, growing delay.
    if (isNobodys(visit) && !visit.allow()) return refuse(503)
    const length = bodyLength(request)
    if (length === null) return refuse(411)
    if (length > mostBytes(visit)) return refuse(413)
  }
  for (const name of Object.keys(request.headers))
    if (SMUGGLED.test(name)) delete request.headers[name]
  request.headers['content-security-policy'] = panelPolicy(facts)
  request.headers['x-panel-nonce'] = nonce
  request.headers['x-next-intl-locale'] = PREVIEW.exec(path)?.[1] ?? readLocale(request)
  hidePeer(request)
  guardPanelResponse(response, { ...facts, path })
  await visit.handle(request, response)
}

/** Browsers say how long their forms are; Node then reads no byte more. @param {Request} request */
function bodyLength({ headers }) {
  const length = Number(headers['content-length'] ?? Number.NaN)
  return 'transfer-encoding' in headers || !Number.isSafeInteger(length) ? null : length
}

/** Sent by anybody at all, or answered before anybody asks by whom. @param {PanelVisit} visit */
function isNobodys({ request: { headers }, path }) {
  return SIGNED_OUT.test(path) || BUTTONS.test(path) || !SESSION.test(headers.cookie ?? '')
}

/** Nobody's long body is kept in memory. @param {PanelVisit} visit */
function mostBytes(visit) {
  if (isNobodys(visit)) return SMALL_FORM_BYTES
  return visit.path === '/panel/importar' ? FILE_BYTES : FORM_BYTES
}

/** @param {Request} request @param {string} origin */
export function isPanelHost({ headers }, origin) {
  return headers.host === new URL(origin).host
}

/** @param {PanelVisit} visit @param {(status: number) => void} refuse */
async function answerReport({ request }, refuse) {
  const body = await readFormBody(request, REPORT_BYTES)
  if (body === null) return refuse(413)
  getCspReports().add(body)
  refuse(204)
}

/** What was chosen in the panel, else what the browser likes best. @param {Request} request */
function readLocale({ headers }) {
  const [, chosen] = /(?:^|;\s*)__Host-panel\.language=(\w+)/.exec(headers.cookie ?? '') ?? []
  return LOCALES.find((each) => each === chosen) ?? chooseLocale(headers['accept-language'])
}
