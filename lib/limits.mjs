import { createHmac, randomBytes } from 'node:crypto'

/**
 * How often a network may write, without keeping who did. The only file that reads a peer's address:
 * it is cut to its network, keyed with a random key that lives in memory, and counted in a sketch;
 * every ten minutes key and counters go together. `safety.md` §4.
 */
const WINDOW_MS = 10 * 60_000
const ROWS = 4
const COLUMNS = 65_536
/** Thousands of phones share one address of a carrier: wide enough for all of them. */
const PER_WINDOW = 60

export class WriteLimits {
  #sketch = new Uint16Array(ROWS * COLUMNS)
  #key
  #makeKey
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #end
  #perWindow

  /** @param {{ perWindow?: number, makeKey?: () => Buffer }} [parts] */
  constructor({ perWindow = PER_WINDOW, makeKey = () => randomBytes(32) } = {}) {
    this.#perWindow = perWindow
    this.#makeKey = makeKey
    this.#key = makeKey()
  }

  /** Is nothing kept of anybody? */
  get isEmpty() {
    return this.#end === undefined && this.#sketch.every((count) => count === 0)
  }

  /**
   * Counts one write and says whether it may happen. Never refuses a network that wrote less than
   * its share: collisions in all four rows at once are what the sketch's size is for.
   * @param {string} address as the socket or a trusted proxy names it
   * @returns {boolean}
   */
  allow(address) {
    // By a clock of its own, not at the next write: after the last one nobody may come for days.
    this.#end ??= setTimeout(() => this.#forget(), WINDOW_MS).unref()
    const cells = this.#cellsOf(networkOf(address))
    const seen = Math.min(...cells.map((cell) => this.#sketch[cell] ?? 0))
    // Only the lowest cells grow: the others belong to somebody else as well.
    for (const cell of cells) {
      if (this.#sketch[cell] === seen && seen < 65_535) this.#sketch[cell] = seen + 1
    }
    return seen < this.#perWindow
  }

  #forget() {
    this.#sketch.fill(0)
    this.#key = this.#makeKey()
    this.#end = undefined
  }

  /** @param {string} network */
  #cellsOf(network) {
    const digest = createHmac('sha256', this.#key).update(network).digest()
    return Array.from({ length: ROWS }, (_, row) => row * COLUMNS + digest.readUInt16LE(row * 2))
  }
}

/**
 * The network an address belongs to: /24 of IPv4, /48 of IPv6.
 * @param {string} address
 */
export function networkOf(address) {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address)
  if (v4?.[1] !== undefined) return v4[1]
  const [head = ''] = address.toLowerCase().split('%')
  const [before = '', after] = head.split('::')
  const left = before.split(':').filter(Boolean)
  const right = (after ?? '').split(':').filter(Boolean)
  const zeros = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array(zeros).fill('0'), ...right].slice(0, 3).join(':')
}

/**
 * Whose request it is, for `allow` alone. Forwarding headers are believed only behind a proxy that
 * the operator has named; else anybody could write as anybody.
 * @param {import('node:http').IncomingMessage} request
 * @param {boolean} trustedProxy
 */
export function peerOf(request, trustedProxy) {
  const forwarded = trustedProxy ? request.headers['x-forwarded-for'] : undefined
  // The last one is the proxy's own word; those before it are the client's.
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return last || request.socket.remoteAddress || ''
}

/** @type {RegExp} */
const FORWARDED = /^(?:forwarded|x-real-ip|x-forwarded-.*)$/

/**
 * Takes out of a request whatever names the other end, before the framework gets it: it would fill in
 * the socket's address where it finds none, so it finds an empty one.
 * @param {import('node:http').IncomingMessage} request
 */
export function hidePeer({ headers }) {
  for (const name of Object.keys(headers)) if (FORWARDED.test(name)) delete headers[name]
  headers['x-forwarded-for'] = ''
}

/** Handlers may be loaded apart: only the global object is shared by all. */
const HOLDER = Symbol.for('kuska.limits')

/** The process's one set of counters. @returns {WriteLimits} */
export function getWriteLimits() {
  const holder = /** @type {{ [HOLDER]?: WriteLimits }} */ (globalThis)
  holder[HOLDER] ??= new WriteLimits()
  return holder[HOLDER]
}
