/**
 * @typedef {object} KeptPage
 * @property {string} edition hash of the edition it was made from
 * @property {number} status
 * @property {string[]} headers name, value, name, value: as Node writes them fastest
 * @property {readonly string[]} styles hashes of its inline styles, for an answer with other headers
 * @property {import('./encodings.mjs').PackedBody} body
 */

/** What a reader's page comes from and goes to. @typedef {Pick<PageStore, 'get' | 'take' | 'keep' | 'forget'>} Pages */

const MAX_BYTES = 64 * 1024 * 1024

/** Edition and entry are loaded apart: only the global object is shared by both. */
const EDITION = Symbol.for('kuska.edition')

/** What this folder reads of `lib/edition/current.ts`. @typedef {{ hash: string, isKnownPath(path: string): boolean, nearestEmbedPath(path: string): string, builderPathOf(body: string): string, children: ReadonlyMap<string, readonly { ubigeo: string }[]> }} ServedEdition */

/** @returns {ServedEdition | null} the edition being served; null before the first one */
export function getServedEdition() {
  return Reflect.get(globalThis, EDITION) ?? null
}

/** @returns {string} what pages of this moment carry as `data-edition` */
export function getServedHash() {
  return getServedEdition()?.hash ?? 'none'
}

/**
 * Finished pages by path, bounded: what nobody has asked for longest leaves first. Pages of another edition than the one
 * being served do not exist: a withdrawn address must not be read from memory.
 */
export class PageStore {
  /** @type {Map<string, KeptPage>} */
  #pages = new Map()
  #bytes = 0
  #edition = ''
  #maxBytes
  #maxPages
  #getHash

  /** @param {{ maxBytes?: number, maxPages?: number, getHash?: () => string }} [options] */
  constructor({ maxBytes = MAX_BYTES, maxPages = Infinity, getHash = getServedHash } = {}) {
    this.#maxBytes = maxBytes
    this.#maxPages = maxPages
    this.#getHash = getHash
  }

  /** Compressed bytes kept. */
  get bytes() {
    return this.#bytes
  }

  /**
   * @param {string} path
   * @returns {KeptPage | null}
   */
  get(path) {
    const page = this.#pages.get(path)
    if (page?.edition !== this.#getHash()) return null
    // To the end of the line.
    this.#pages.delete(path)
    this.#pages.set(path, page)
    return page
  }

  /**
   * Gets a page and forgets it: whoever asked keeps it.
   * @param {string} path
   * @returns {KeptPage | null}
   */
  take(path) {
    const page = this.get(path)
    this.#remove(path)
    return page
  }

  /**
   * @param {string} path
   * @param {KeptPage} page ignored when a newer edition came while it was being made
   */
  keep(path, page) {
    const current = this.#getHash()
    if (page.edition !== current) return
    if (current !== this.#edition) this.#clear(current)
    this.#remove(path)
    this.#pages.set(path, page)
    this.#bytes += sizeOf(page)
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#maxBytes && this.#pages.size <= this.#maxPages) break
      this.#remove(oldest)
    }
  }

  /** Everything kept is made anew: what all pages carry has changed. */
  forget() {
    this.#clear(this.#edition)
  }

  /** @param {string} edition */
  #clear(edition) {
    this.#pages.clear()
    this.#bytes = 0
    this.#edition = edition
  }

  /** @param {string} path */
  #remove(path) {
    const page = this.#pages.get(path)
    if (!page || !this.#pages.delete(path)) return
    this.#bytes -= sizeOf(page)
  }
}

/** @param {KeptPage} page */
const sizeOf = ({ body }) => body.br.length + body.gzip.length
