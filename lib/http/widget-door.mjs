import { isOwnPost } from './exit-cookie.mjs'
import { headersFor } from './headers.mjs'

/**
 * The widget builder's form, for whoever has no script: it leads to the address of what was chosen, and
 * nothing is kept.
 * @param {Pick<import('./doors.mjs').DoorRequest, 'secFetchSite' | 'body'>} request
 * @param {object} door
 * @param {Pick<import('./settings.mjs').Settings, 'origin' | 'onion'>} door.site
 * @param {(body: string) => string} door.builderPathOf
 * @returns {import('./doors.mjs').DoorAnswer | { refused: 403 }}
 */
export function answerWidget({ secFetchSite, body = '' }, { site, builderPathOf }) {
  if (!isOwnPost(secFetchSite)) return { refused: 403 }
  const facts = { path: '/widget', status: 303, location: builderPathOf(body) }
  const { origin, onion } = site
  return { status: 303, headers: headersFor('door', { ...facts, origin, onion }), body: '' }
}
