import path from 'node:path'

/**
 * @typedef {object} Settings
 * @property {string | null} origin public origin without a slash at the end; null: not told, so plain http is assumed
 * @property {[string, ...string[]]} decoys https addresses to leave to, best first
 * @property {{ name: string, contact: string } | null} operator who answers for this copy; null: no one
 * @property {number} port 0 takes any free one
 * @property {string} dataFolder absolute
 * @property {boolean} trustedProxy believe the forwarding header of a proxy in front
 * @property {string | null} onion origin of the onion service
 * @property {string | null} panelOrigin host of its own for the panel; null: it is at `/panel` of the site
 * @property {readonly string[]} embedOrigins who may frame the widget; none: anyone
 * @property {string | null} mapTiles file of streets for the map, absolute; null: none
 */

/**
 * The weather, then the central bank's exchange rates: everyday for anyone in Peru, https, the same
 * for everybody, opened by no app, and no search box that would offer what was typed before.
 */
const DEFAULT_DECOYS = 'https://www.senamhi.gob.pe/ https://www.bcrp.gob.pe/'

/**
 * What the operator set, checked. An empty variable counts as not set.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {Settings}
 * @throws {Error} one sentence: what was got, what was expected
 */
export function readSettings(env = process.env) {
  return {
    origin: readOrigin('SITE_ORIGIN', env.SITE_ORIGIN),
    decoys: readDecoys(env.EXIT_DECOYS?.trim() || DEFAULT_DECOYS),
    operator: readOperator(env.OPERATOR_NAME?.trim(), env.OPERATOR_CONTACT?.trim()),
    port: readPort(env.PORT?.trim() || '3000'),
    dataFolder: path.resolve(/* turbopackIgnore: true */ env.KUSKA_DATA?.trim() || '.data'),
    trustedProxy: readSwitch('TRUSTED_PROXY', env.TRUSTED_PROXY),
    onion: readOnion(env.ONION_ORIGIN),
    panelOrigin: readOrigin('PANEL_ORIGIN', env.PANEL_ORIGIN),
    embedOrigins: readOrigins('EMBED_ORIGINS', env.EMBED_ORIGINS),
    mapTiles: readFile(env.MAP_TILES),
  }
}

/** @param {string} text */
const parseUrl = (text) => (URL.canParse(text) ? new URL(text) : null)

/** @param {string} name @param {string | undefined} value */
function readOrigin(name, value) {
  const text = value?.trim()
  if (!text) return null
  const url = parseUrl(text)
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1'
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)
  if (url && isSafe && `${url.origin}/` === url.href) return url.origin
  throw new Error(
    `${name}: got «${text}», expected an https origin such as https://kuska.example, or http://localhost:3000 on this computer (elsewhere plain http would show others what is read).`,
  )
}

/** @param {string} name @param {string | undefined} value */
function readOrigins(name, value = '') {
  return value
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((text) => readOrigin(name, text) ?? [])
}

/** @param {string} text @returns {[string, ...string[]]} */
function readDecoys(text) {
  const [first, ...others] = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(parseDecoy)
  if (first === undefined)
    throw new Error('EXIT_DECOYS: got no address, expected one or more https addresses.')
  return [first, ...others]
}

/** @param {string} text */
function parseDecoy(text) {
  const url = parseUrl(text)
  if (url?.protocol === 'https:' && !url.username && !url.password) return url.href
  throw new Error(
    `EXIT_DECOYS: got «${text}», expected https addresses of everyday sites, separated by commas.`,
  )
}

/** @param {string | undefined} name @param {string | undefined} contact */
function readOperator(name, contact) {
  return name && contact ? { name, contact } : null
}

/** @param {string} text */
function readPort(text) {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new Error(`PORT: got «${text}», expected a number from 0 to 65535.`)
}

/** @param {string} name @param {string | undefined} value */
function readSwitch(name, value) {
  const text = value?.trim().toLowerCase() || 'false'
  if (['true', '1', 'yes'].includes(text)) return true
  if (['false', '0', 'no'].includes(text)) return false
  throw new Error(`${name}: got «${text}», expected true or false.`)
}

/** @param {string | undefined} value */
function readFile(value) {
  const text = value?.trim()
  return text ? path.resolve(/* turbopackIgnore: true */ text) : null
}

/** @param {string | undefined} value */
function readOnion(value) {
  const text = value?.trim()
  if (!text) return null
  const url = parseUrl(text)
  if (url && /^[a-z2-7]{56}\.onion$/.test(url.hostname) && `${url.origin}/` === url.href)
    return url.origin
  throw new Error(`ONION_ORIGIN: got «${text}», expected http:// and an onion name, nothing after.`)
}
