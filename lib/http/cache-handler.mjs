import { readFileSync } from 'node:fs'
import path from 'node:path'
import { packBody } from './encodings.mjs'
import { finishPage } from './finish-page.mjs'
import { headersFor } from './headers.mjs'
import { getPathLocale } from './locales.mjs'
import { getPageStore } from './page-shelves.mjs'
import { isFramable } from './routes.mjs'
import { readSettings } from './settings.mjs'
import { getStylesheets } from './stylesheets.mjs'
import { findWarmPaths } from './warming.mjs'

/** @type {Record<'enhance' | 'doors' | 'frame' | 'frame-doors', string>} */
const ASSETS = JSON.parse(readFileSync(new URL('./assets.json', import.meta.url), 'utf8'))
const WITHOUT_HOURS = { [ASSETS.enhance]: ASSETS.doors, [ASSETS.frame]: ASSETS['frame-doors'] }

/** What Next hands to `set` for a rendered page. @typedef {{ kind: string, html?: unknown, headers?: Record<string, unknown>, status?: number, rscData?: Buffer, segmentData?: Map<string, Buffer> }} CacheValue */

/** Shown only by servers without our entry, which has kept error documents of its own. */
const REFUSED_PAGE =
  '<!DOCTYPE html><html lang="es"><title>Kuska</title><p>105 · 100 · 1818</p></html>'

/**
 * Next shows each static page to this before anyone else: here it becomes a finished document, and
 * here it is kept. Next itself never finds anything, since the HTTP entry sends what is kept.
 */
export default class CacheHandler {
  #getSheet

  /** @param {{ serverDistDir?: string }} context no folder for `proxy.ts`, which finishes no page */
  constructor({ serverDistDir = '' }) {
    this.#getSheet = getStylesheets(path.dirname(serverDistDir))
  }

  async get() {
    return null
  }

  /**
   * Must never throw: Next would then send the raw page, every script and no policy.
   * @param {string} key ends in `$` and the path
   * @param {CacheValue | null} value changed in place: it is what Next sends
   */
  async set(key, value) {
    if (value?.kind !== 'APP_PAGE') return
    const pagePath = key.slice(key.lastIndexOf('$') + 1)
    try {
      this.#finish(pagePath, value)
    } catch (error) {
      refuse(value)
      report(pagePath, error)
    }
  }

  /** @param {string} pagePath @param {CacheValue} value */
  #finish(pagePath, value) {
    const build = { getSheet: this.#getSheet, withoutHours: WITHOUT_HOURS }
    const page = finishPage(String(value.html), build)
    const { origin, onion, embedOrigins } = readSettings()
    const headers = headersFor(classOf(page, pagePath), {
      status: page.status,
      scripts: page.scripts,
      styles: page.styles,
      // An error document answers for many addresses, so it names none.
      ...(page.status === 200 && { path: pagePath }),
      origin,
      onion,
      embedOrigins,
      geolocation: /^\/\w+\/(?:l(?:\/\d+)?|mapa)$/.test(pagePath),
    })
    if (page.isDocument) forgetFlightData(value)
    value.html = page.html
    value.headers = { ...value.headers, ...headers }
    value.status = page.status
    getPageStore().keep(pagePath, {
      edition: page.edition,
      status: page.status,
      headers: Object.entries(headers).flat(),
      styles: page.styles,
      body: packBody(page.html, { isWarm: findWarmPaths().includes(pagePath) }),
    })
  }

  async revalidateTag() {}

  resetRequestCache() {}
}

/** @param {import('./finish-page.mjs').FinishedPage} page @param {string} pagePath */
function classOf({ isDocument, status }, pagePath) {
  if (isFramable(pagePath)) return 'embed'
  if (status !== 200) return 'error'
  if (/^\/\w+\/widget(?:\/|$)/.test(pagePath)) return 'builder'
  return isDocument ? 'document' : 'map'
}

/** @param {CacheValue} value */
function refuse(value) {
  forgetFlightData(value)
  value.html = REFUSED_PAGE
  value.headers = headersFor('error', { status: 503 })
  value.status = 503
}

/** Empty, not absent: without it a request for flight data ends in an error. @param {CacheValue} value */
function forgetFlightData(value) {
  value.rscData = Buffer.alloc(0)
  value.segmentData = new Map()
}

/** Names the kind of page only: the whole path would write down what was read. @param {string} pagePath @param {unknown} error */
function report(pagePath, error) {
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  const kind = getPathLocale(pagePath) ? `/…/${pagePath.split('/')[2] ?? ''}` : 'of the framework'
  process.stderr.write(`page ${kind} refused: ${String(error)}\n`)
}
