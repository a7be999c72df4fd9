import { REPORT_REASONS } from '../inbox.mjs'
import { isOwnPost } from './exit-cookie.mjs'
import { headersFor } from './headers.mjs'
import { LOCALES } from './locales.mjs'

/**
 * @typedef {object} ReportDoor
 * @property {Pick<import('./settings.mjs').Settings, 'origin' | 'onion'>} site
 * @property {(path: string) => boolean} isKnownPath
 * @property {() => boolean} allow may this sender's network write once more?
 * @property {Pick<import('../inbox.mjs').Inbox, 'add'>} inbox
 */

/**
 * «Este dato está mal»: a pick raises a counter, and the reader is led on. Nothing about her is kept
 * and nothing public changes, whatever is sent here.
 * @param {Pick<import('./doors.mjs').DoorRequest, 'secFetchSite' | 'body'>} request
 * @param {ReportDoor} door
 * @returns {import('./doors.mjs').DoorAnswer | { refused: 400 | 403 | 503 }}
 */
export function answerReport({ secFetchSite, body = '' }, { site, isKnownPath, allow, inbox }) {
  // Another site could otherwise make its visitors report for it.
  if (!isOwnPost(secFetchSite)) return { refused: 403 }
  const fields = new URLSearchParams(body)
  const listing = fields.get('s') ?? ''
  const locale = LOCALES.find((each) => each === fields.get('l'))
  const page = `/${locale}/s/${listing}`
  if (!locale || !isKnownPath(page)) return { refused: 400 }
  const letter = fields.get('r') ?? ''
  const reason = Object.entries(REPORT_REASONS).find(([each]) => each === letter)?.[1]
  if (!reason) return seeOther(`${page}/aviso`, site)
  if (!allow()) return { refused: 503 }
  inbox.add(listing, reason)
  return seeOther(`${page}/aviso/listo`, site)
}

/** @param {string} location @param {ReportDoor['site']} site */
function seeOther(location, { origin, onion }) {
  const facts = { path: '/aviso', status: 303, location, origin, onion }
  return { status: 303, headers: headersFor('door', facts), body: '' }
}
