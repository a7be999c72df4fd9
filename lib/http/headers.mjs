import {
  builderPolicy,
  documentPolicy,
  embedPolicy,
  mapPolicy,
  panelPolicy,
  SANDBOXED,
} from './content-security-policy.mjs'
import { permissionsPolicy } from './permissions-policy.mjs'

/**
 * @typedef {'document' | 'map' | 'builder' | 'embed' | 'panel' | 'error' | 'redirect' | 'front' | 'door'
 *   | 'api' | 'data' | 'tiles' | 'text' | 'asset' | 'asset-script'} HeaderClass
 *   front: `/` · door: `/salir`, `/entrar` and other small forms · data: what our own pages fetch ·
 *   tiles: parts of the operator's own archive of streets · text: robots.txt, sitemap.xml · asset-script: `/embed.js`, the one asset that may change
 */

/**
 * @typedef {import('./content-security-policy.mjs').PolicyFacts & {
 *   status?: number,
 *   path?: string,
 *   onion?: string | null,
 *   geolocation?: boolean,
 *   contentType?: string,
 *   location?: string,
 *   allow?: string,
 *   etag?: string,
 *   preflight?: readonly string[],
 *   contentRange?: string,
 *   disposition?: string,
 *   clearsSite?: boolean,
 * }} HeaderFacts
 *   status: 200 when missing · path: public, for the onion address · geolocation: `/mapa` and `/l` only ·
 *   contentType: of classes that are no HTML · allow: with 405 · location: with 3xx · etag: of the edition ·
 *   preflight: the methods that a browser asks for on behalf of another site ·
 *   contentRange: of tiles · disposition: of a file that the panel hands out · clearsSite: at its sign-out
 */

/** Two years, as browsers' preload lists ask. */
const HSTS = 'max-age=63072000; includeSubDomains'
/** A withdrawal must be gone from every cache within this time. */
const SHARED_CACHE = 'max-age=60'
/** What a reader may try again after, when the server is busy. */
const RETRY_AFTER_SECONDS = '5'
const HTML = 'text/html; charset=utf-8'

/**
 * The one table of response headers (`safety.md` §3): exactly these and no others, but for `Date`,
 * `Connection`, `Keep-Alive`, the content's length and coding, and the cookie of the two doors.
 * @param {HeaderClass} kind
 * @param {HeaderFacts} [facts]
 * @returns {Record<string, string>} in the order in which they are sent
 */
export function headersFor(kind, facts = {}) {
  return defined({ ...CLASSES[kind](facts), ...statusHeaders(facts) })
}

/** @type {Record<HeaderClass, (facts: HeaderFacts) => Record<string, string | undefined>>} */
const CLASSES = {
  document: (facts) => page(facts, sharedCache(facts)),
  map: (facts) =>
    page(facts, { 'Content-Security-Policy': mapPolicy(facts), ...sharedCache(facts) }),
  builder: (facts) =>
    page(facts, { 'Content-Security-Policy': builderPolicy(facts), ...sharedCache(facts) }),
  error: (facts) => page(facts, {}),
  redirect: (facts) => page(facts, {}),
  front: (facts) => page(facts, { Vary: 'Accept-Language' }),
  door: (facts) => page(facts, { 'X-Robots-Tag': 'noindex, noarchive' }),
  embed: (facts) =>
    page(facts, {
      'Content-Security-Policy': embedPolicy(facts),
      'Permissions-Policy': permissionsPolicy([]),
      'Cross-Origin-Opener-Policy': undefined,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Origin-Agent-Cluster': undefined,
      'X-Frame-Options': undefined,
      'X-Robots-Tag': 'noindex, noarchive',
      'Onion-Location': undefined,
      ...sharedCache(facts),
    }),
  panel: (facts) =>
    page(facts, {
      'Content-Security-Policy': panelPolicy(facts),
      'Reporting-Endpoints': 'csp="/panel/csp"',
      'Permissions-Policy': permissionsPolicy([
        'clipboard-write',
        'fullscreen',
        'publickey-credentials-create',
        'publickey-credentials-get',
      ]),
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
      'Onion-Location': undefined,
      'Content-Type': facts.contentType ?? HTML,
      'Content-Disposition': facts.disposition,
      'Clear-Site-Data': facts.clearsSite ? '"cache", "cookies", "storage"' : undefined,
    }),
  api: (facts) => ({
    ...data(facts),
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Retry-After',
    ...(facts.preflight && preflight(facts.preflight)),
    ETag: facts.etag,
    ...sharedCache(facts),
  }),
  data: (facts) => ({ ...data(facts), 'Cross-Origin-Resource-Policy': 'same-origin' }),
  tiles: (facts) => ({
    ...data(facts),
    'Content-Type': 'application/vnd.pmtiles',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Accept-Ranges': 'bytes',
    'Content-Range': facts.contentRange,
  }),
  text: (facts) => ({ ...data(facts), ...sharedCache(facts) }),
  asset: (facts) => ({ ...asset(facts), 'Cache-Control': 'public, max-age=31536000, immutable' }),
  'asset-script': (facts) => ({
    ...asset(facts),
    'Cache-Control': 'no-store',
    ...sharedCache(facts),
  }),
}

/** @param {HeaderFacts} facts @param {Record<string, string | undefined>} changes */
function page(facts, changes) {
  return {
    'Content-Security-Policy': documentPolicy(facts),
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': permissionsPolicy([
      'clipboard-write',
      'fullscreen',
      ...(facts.geolocation ? [/** @type {const} */ ('geolocation')] : []),
    ]),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-DNS-Prefetch-Control': 'off',
    'X-Permitted-Cross-Domain-Policies': 'none',
    'X-Robots-Tag': 'noarchive',
    'Strict-Transport-Security': hsts(facts),
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding',
    'Onion-Location': facts.onion && facts.path ? facts.onion + facts.path : undefined,
    'Content-Type': HTML,
    ...changes,
  }
}

/**
 * What is no page: never shown as one, whatever it holds.
 * @param {HeaderFacts} facts
 * @returns {Record<string, string | undefined>}
 */
function file(facts) {
  return {
    'Content-Security-Policy': SANDBOXED,
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Strict-Transport-Security': hsts(facts),
    Vary: 'Accept-Encoding',
    'Content-Type': facts.contentType,
  }
}

/**
 * What another site's page may send: no cookie and no key among it, so that every answer is everybody's.
 * @param {readonly string[]} methods
 */
const preflight = (methods) => ({
  'Access-Control-Allow-Methods': methods.join(', '),
  'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
  'Access-Control-Max-Age': '86400',
  'Access-Control-Expose-Headers': undefined,
})

/** @param {HeaderFacts} facts */
function data(facts) {
  return { ...file(facts), 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' }
}

/**
 * Scripts and styles may be loaded from the widget's sandboxed frame, whose origin is nobody's.
 * @param {HeaderFacts} facts
 */
function asset(facts) {
  return { ...file(facts), 'Access-Control-Allow-Origin': '*' }
}

/** @param {HeaderFacts} facts */
const hsts = ({ origin }) => (origin?.startsWith('https:') ? HSTS : undefined)

/** @param {HeaderFacts} facts */
const sharedCache = ({ status = 200 }) => ({
  'CDN-Cache-Control': status === 200 ? SHARED_CACHE : undefined,
})

/** @param {HeaderFacts} facts */
const statusHeaders = ({ status, allow, location }) => ({
  Allow: status === 405 ? allow : undefined,
  'Retry-After': status === 503 ? RETRY_AFTER_SECONDS : undefined,
  Location: location,
})

/** @param {Record<string, string | undefined>} headers */
function defined(headers) {
  /** @type {Record<string, string>} */
  const present = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) present[name] = value
  }
  return present
}
