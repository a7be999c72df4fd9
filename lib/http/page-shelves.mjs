import { PageStore } from './page-store.mjs'
import { shelfOf } from './shelf-of.mjs'

/** Of compressed bytes, 64 together. */
const MEGABYTES = { pages: 40, needs: 12, widgets: 8, choices: 4 }

/**
 * A store for each sort of page: a widget of three kinds in each of two thousand places takes no memory
 * from the page that somebody opens to call for help.
 */
export class PageShelves {
  #shelves

  /** @param {{ bytesOf?: (shelf: import('./shelf-of.mjs').Shelf) => number, getHash?: () => string }} [options] */
  constructor({ bytesOf = (shelf) => MEGABYTES[shelf] * 1024 * 1024, getHash } = {}) {
    /** @param {import('./shelf-of.mjs').Shelf} shelf */
    const build = (shelf) =>
      new PageStore({ maxBytes: bytesOf(shelf), ...(getHash && { getHash }) })
    this.#shelves = {
      ...{ pages: build('pages'), needs: build('needs') },
      ...{ widgets: build('widgets'), choices: build('choices') },
    }
  }

  /** @param {string} path */
  get(path) {
    return this.#shelves[shelfOf(path)].get(path)
  }

  /** @param {string} path */
  take(path) {
    return this.#shelves[shelfOf(path)].take(path)
  }

  /** @param {string} path @param {import('./page-store.mjs').KeptPage} page */
  keep(path, page) {
    this.#shelves[shelfOf(path)].keep(path, page)
  }

  forget() {
    for (const store of Object.values(this.#shelves)) store.forget()
  }
}

/** Pages, entry and cache handler are loaded apart: only the global object is shared by all. */
const HOLDER = Symbol.for('kuska.pages')

/** The process's one store. @returns {import('./page-store.mjs').Pages} */
export function getPageStore() {
  const holder = /** @type {{ [HOLDER]?: import('./page-store.mjs').Pages }} */ (globalThis)
  holder[HOLDER] ??= new PageShelves()
  return holder[HOLDER]
}
