import { headersFor } from './headers.mjs'
import { LOCALES } from './locales.mjs'
import { getServedHash } from './page-store.mjs'

/** @typedef {import('./page-store.mjs').KeptPage} KeptPage @typedef {import('./locales.mjs').Locale} Locale */

/** The statuses with a document of their own. */
const STATUSES = [400, 404, 405, 414, 431, 500, 503]

/**
 * What an error answer says besides its document; `isFramed`: to another site's frame, where the ordinary
 * document would be refused and no number seen.
 * @typedef {{ status: number, allow?: string, isFramed?: boolean }} Problem
 */

/**
 * Whatever goes wrong, the numbers and the exit are on the screen: one document per language and
 * status, made before the first reader comes, so that showing it never needs a render.
 */
export class ErrorDocuments {
  /** @type {Map<string, KeptPage>} */
  #pages = new Map()
  #loading = false
  #edition = ''
  #render
  #store
  #settings

  /**
   * @param {object} parts
   * @param {(path: string) => Promise<KeptPage | null>} parts.render
   * @param {import('./page-store.mjs').Pages} parts.store
   * @param {Pick<import('./settings.mjs').Settings, 'origin' | 'embedOrigins'>} parts.settings
   */
  constructor({ render, store, settings }) {
    this.#render = render
    this.#store = store
    this.#settings = settings
  }

  /** Makes all of them anew. @throws {Error} naming the first that could not be made */
  async load() {
    const edition = getServedHash()
    for (const locale of LOCALES) {
      for (const status of STATUSES) {
        await this.#loadOne(`${locale} ${status}`, `/${locale}/e/${status}`, status)
        await this.#loadOne(`${locale} ${status} framed`, `/embed/e/${locale}/${status}`, status)
      }
    }
    this.#edition = edition
  }

  /**
   * @param {Locale} locale
   * @param {Problem} problem a status without a document takes that of 400 or 500
   * @returns {KeptPage}
   */
  get(locale, { status, allow, isFramed = false }) {
    this.#refresh()
    const nearest = STATUSES.includes(status) ? status : status < 500 ? 400 : 500
    const page = this.#pages.get(`${locale} ${nearest}${isFramed ? ' framed' : ''}`)
    if (!page)
      throw new Error(`error document ${locale} ${nearest}: got none, expected load() first`)
    const facts = { ...this.#settings, status, styles: page.styles, ...(allow && { allow }) }
    const headers = headersFor(isFramed ? 'embed' : 'error', facts)
    return { ...page, status, headers: Object.entries(headers).flat() }
  }

  /** @param {string} key @param {string} path @param {number} status */
  async #loadOne(key, path, status) {
    const page = await this.#render(path)
    // Out of the store: it is no public address, and must never be pushed out by others.
    this.#store.take(path)
    if (page?.status !== status)
      throw new Error(`${path}: got ${page ? page.status : 'no page'}, expected a document`)
    this.#pages.set(key, page)
  }

  /** They name the date of the edition: after a publication, in the background, the old ones serving on. */
  #refresh() {
    if (this.#loading || this.#edition === getServedHash()) return
    this.#loading = true
    this.load()
      .catch((error) => void process.stderr.write(`error documents stay old: ${String(error)}\n`))
      .finally(() => {
        this.#loading = false
      })
  }
}
