/** One policy in the order of `safety.md` §3; a class changes single directives of it. */
const BASE = /** @type {const} */ ({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'frame-src': "'none'",
  'worker-src': "'none'",
  'manifest-src': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
})

/** For answers that no browser should ever show as a page: data, scripts, styles. */
export const SANDBOXED = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Leaflet and the framework name their own policies; `default` passes five constants only. */
const FRAMEWORK_POLICIES = 'default nextjs nextjs#bundler'

/**
 * @typedef {object} PolicyFacts
 * @property {readonly string[]} [scripts] hashes of inline scripts, quotes included
 * @property {readonly string[]} [styles] hashes of inline styles, quotes included
 * @property {string | null} [origin] the site's; only https is upgraded
 * @property {readonly string[]} [embedOrigins] who may frame the widget; none named: anyone
 * @property {string} [nonce] of the panel
 */

/** @param {string} first @param {readonly string[]} [others] */
const sources = (first, others = []) => [first, ...others].join(' ')

/** @param {Readonly<Record<string, string>>} changes @param {PolicyFacts} facts */
function policy(changes, { origin, styles }) {
  const directives = { ...BASE, 'style-src': sources(BASE['style-src'], styles), ...changes }
  const parts = Object.entries(directives).map(([name, value]) => `${name} ${value}`)
  if (origin?.startsWith('https:')) parts.push('upgrade-insecure-requests')
  return parts.join('; ')
}

/** @param {PolicyFacts} facts */
export const documentPolicy = (facts) => policy({}, facts)

/** @param {PolicyFacts} facts */
export const builderPolicy = (facts) => policy({ 'frame-src': "'self'" }, facts)

/** @param {PolicyFacts} facts */
export const mapPolicy = (facts) =>
  policy(
    {
      'script-src': sources(BASE['script-src'], facts.scripts),
      'img-src': "'self' data:",
      'trusted-types': FRAMEWORK_POLICIES,
    },
    facts,
  )

/** @param {PolicyFacts} facts */
export const embedPolicy = (facts) =>
  policy(
    { 'frame-ancestors': facts.embedOrigins?.length ? sources("'self'", facts.embedOrigins) : '*' },
    facts,
  )

/** @param {PolicyFacts} facts */
export function panelPolicy(facts) {
  if (!facts.nonce) throw new Error('panel policy: got no nonce, expected 128 random bits')
  const changes = {
    'script-src': `'nonce-${facts.nonce}' 'strict-dynamic'`,
    'style-src': `'self' 'nonce-${facts.nonce}'`,
    'img-src': "'self' data: blob:",
    'trusted-types': FRAMEWORK_POLICIES,
  }
  return `${policy(changes, facts)}; report-to csp`
}
