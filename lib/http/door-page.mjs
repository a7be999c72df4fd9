import { createHash } from 'node:crypto'

/** Nothing of our colours or name: on her screen this page is already somewhere else. */
const NEUTRAL_STYLE =
  ':root{color-scheme:light dark}body{margin:3rem 1.5rem;font:1.125rem/1.5 system-ui,sans-serif;background:Canvas}a{color:LinkText}'

/** The values of `components/layout/tokens.css`, for the one page of ours made outside the framework. */
const WARM_STYLE =
  ':root{color-scheme:light dark;--paper:#fbf5ea;--ink:#2b2320;--accent:#14595a;--accent-ink:#fff;--focus:#1a1aa6}' +
  '@media(prefers-color-scheme:dark){:root{--paper:#1a1614;--ink:#f6ede2;--accent:#8fd6cc;--accent-ink:#0b2b29;--focus:#ffd76a}}' +
  'body{margin:0 auto;padding:2rem 1rem;max-width:26rem;font:1.0625rem/1.5 system-ui,sans-serif;background:var(--paper);color:var(--ink)}' +
  'h1{font-size:1.6rem}button{display:block;width:100%;min-height:3rem;margin:0 0 .75rem;border:0;border-radius:.9rem;font:inherit;font-weight:600;background:var(--accent);color:var(--accent-ink)}' +
  'button:focus-visible{outline:3px solid var(--focus);outline-offset:3px}'

/** @param {string} text */
const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * A whole small page with the hash of its own style, quotes included, for the policy.
 * @typedef {{ html: string, styles: [string] }} DoorPage
 */

/** @param {string} title @param {string} style @param {string} head @param {string} body @returns {DoorPage} */
function doorPage(title, style, head, body) {
  const html =
    '<!DOCTYPE html><html lang="es"><head><meta charset="utf-8">' +
    `<meta name="viewport" content="width=device-width,initial-scale=1">${head}` +
    `<title>${title}</title><style>${style}</style></head><body>${body}</body></html>`
  return { html, styles: [sha256(style)] }
}

/**
 * Where `POST /salir` leads: not a redirect, which Chromium blocks silently under `form-action
 * 'self'`, and shown as soon as our server answers, not the other site's.
 * @param {string} decoy https address
 * @returns {DoorPage}
 */
export function exitPage(decoy) {
  const address = escapeAttribute(decoy)
  return doorPage(
    'Inicio',
    NEUTRAL_STYLE,
    `<meta http-equiv="refresh" content="0;url=${address}">`,
    `<p><a href="${address}" rel="noreferrer nofollow">Continuar</a></p>`,
  )
}

/**
 * Where `/` leads within five minutes of an exit without script: the name and three languages,
 * nothing more. It takes a press to see the pages again.
 * @type {DoorPage}
 */
export const RETURN_PAGE = doorPage(
  'Kuska',
  WARM_STYLE,
  '',
  '<main><h1>Kuska</h1><form method="post" action="/entrar">' +
    '<button name="l" value="es" lang="es">Español</button>' +
    '<button name="l" value="qu" lang="qu">Runasimi</button>' +
    '<button name="l" value="ay" lang="ay">Aymara</button>' +
    '</form></main>',
)

/** @param {string} text */
function escapeAttribute(text) {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
