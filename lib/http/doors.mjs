import { getDecoy } from './decoy.mjs'
import { exitPage, RETURN_PAGE } from './door-page.mjs'
import { CLEARED_EXIT_COOKIE, EXIT_COOKIE, isOwnPost } from './exit-cookie.mjs'
import { headersFor } from './headers.mjs'
import { LOCALES } from './locales.mjs'

/**
 * The two small doors, `/salir` and `/entrar`: answered by the HTTP entry itself, so that leaving
 * never waits for a render, and by the route handlers for servers without our entry.
 *
 * @typedef {object} DoorRequest
 * @property {string} method
 * @property {string | undefined} secFetchSite
 * @property {string} [body] of a form, as sent
 *
 * @typedef {object} DoorAnswer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {string} body
 *
 * @typedef {Pick<import('./settings.mjs').Settings, 'origin' | 'onion' | 'decoys'>} Site
 */

/**
 * Leaving without script. Any other method shows the same neutral page: a browser that restores its
 * tabs asks with GET, and must not be answered with a page of ours.
 * @param {DoorRequest} request
 * @param {Site} site
 * @returns {DoorAnswer}
 */
export function answerExit({ method, secFetchSite }, site) {
  const { html, styles } = exitPage(getDecoy(site.decoys))
  const status = method === 'POST' ? 200 : 405
  const headers = headersFor('door', { ...at('/salir', site), status, styles, allow: 'POST' })
  if (status === 200 && isOwnPost(secFetchSite)) headers['Set-Cookie'] = EXIT_COOKIE
  return { status, headers, body: html }
}

/**
 * Coming back on purpose: three buttons, whose POST forgets the exit and leads to that language.
 * @param {DoorRequest} request its method is GET, HEAD or POST
 * @param {Site} site
 * @returns {DoorAnswer}
 */
export function answerReturn({ method, secFetchSite, body = '' }, site) {
  const facts = at('/entrar', site)
  if (method !== 'POST' || !isOwnPost(secFetchSite)) {
    const { html, styles } = RETURN_PAGE
    return { status: 200, headers: headersFor('door', { ...facts, styles }), body: html }
  }
  const wish = new URLSearchParams(body).get('l')
  const locale = LOCALES.find((each) => each === wish) ?? 'es'
  const headers = headersFor('door', { ...facts, status: 303, location: `/${locale}` })
  headers['Set-Cookie'] = CLEARED_EXIT_COOKIE
  return { status: 303, headers, body: '' }
}

/** @param {string} path @param {Site} site */
const at = (path, { origin, onion }) => ({ path, origin, onion })
