import { packData } from './encodings.mjs'
import { headersFor } from './headers.mjs'
import { exchange } from './memory-exchange.mjs'
import { getServedHash } from './page-store.mjs'
import { shelfOf } from './shelf-of.mjs'

/** @typedef {import('./page-store.mjs').KeptPage} KeptPage */

/**
 * @typedef {object} RendererParts
 * @property {import('./memory-exchange.mjs').Handle} handle Next's own
 * @property {import('./page-store.mjs').Pages} store
 * @property {import('./render-queue.mjs').RenderQueue} queue of the site's pages
 * @property {import('./render-queue.mjs').RenderQueue} crowd of what has more addresses than anybody
 *   asks for: choices of a widget, and questions of programs. A line of these holds up no reader
 * @property {Pick<import('./settings.mjs').Settings, 'origin'>} settings
 * @property {number} [timeoutMs] of one render
 */

/**
 * The only way from the framework to a reader: a page is rendered into the store and sent from
 * there, so none can leave without having been finished and given its policy.
 */
export class PageRenderer {
  #parts
  #asked = 0

  /** @param {RendererParts} parts */
  constructor(parts) {
    this.#parts = parts
  }

  /**
   * A document of the current edition, kept from now on.
   * @param {string} path known and canonical
   * @returns {Promise<KeptPage | null>} null when the framework made none that may be shown
   * @throws {import('./render-queue.mjs').QueueFull}
   */
  getDocument(path) {
    return this.#getOrMake(path, async () => void (await this.#ask(path)))
  }

  /**
   * What a route handler says for the current edition, kept like a page.
   * @param {string} path
   * @param {import('./headers.mjs').HeaderClass} kind
   * @returns {Promise<KeptPage | null>} null unless it answered 200
   */
  getData(path, kind) {
    return this.#getOrMake(path, async () => {
      const edition = getServedHash()
      const { status, headers, body } = await this.#ask(path)
      if (status !== 200) return
      const contentType = headers.get('content-type') ?? 'application/octet-stream'
      const facts = { contentType, origin: this.#parts.settings.origin }
      const flat = Object.entries(headersFor(kind, facts)).flat()
      const page = { edition, status, headers: flat, styles: [], body: packData(body) }
      this.#parts.store.keep(path, page)
    })
  }

  /** @param {string} path @param {() => Promise<void>} make */
  async #getOrMake(path, make) {
    const { store } = this.#parts
    const queue = shelfOf(path) === 'choices' ? this.#parts.crowd : this.#parts.queue
    const kept = store.get(path)
    if (kept) return kept
    const before = getServedHash()
    await queue.run(path, make)
    // An edition published meanwhile makes the page a miss: once more, from the new one.
    if (getServedHash() !== before && !store.get(path)) await queue.run(path, make)
    return store.get(path)
  }

  /**
   * What a route handler says to a question, kept nowhere.
   * @param {string} target path and query
   * @returns {Promise<import('./memory-exchange.mjs').MemoryAnswer | null>}
   * @throws {import('./render-queue.mjs').QueueFull}
   */
  async ask(target) {
    /** @type {import('./memory-exchange.mjs').MemoryAnswer | null} */
    let answer = null
    // Two who ask the same at once are two: a job that is shared hands its answer to one of them.
    await this.#parts.crowd.run(`${target} ${this.#asked++}`, async () => {
      answer = await this.#ask(target)
    })
    return answer
  }

  /** @param {string} path */
  #ask(path) {
    const { handle, timeoutMs = 15_000 } = this.#parts
    return exchange(handle, path, timeoutMs)
  }
}
