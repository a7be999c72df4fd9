/** As many as there can be for a panel of this size; more would be somebody who writes them. */
const MOST = 100
const DIRECTIVE = /^[a-z-]{1,40}$/

/**
 * What browsers refused on pages of the panel: directive and kind of page, counted, and nothing of who
 * or where. A new one is told to the operator once.
 */
export class CspReports {
  /** @type {Map<string, number>} */
  #counts = new Map()
  #tell

  /** @param {(line: string) => void} tell */
  constructor(tell) {
    this.#tell = tell
  }

  /** @returns {ReadonlyMap<string, number>} by `directive route` */
  get counts() {
    return this.#counts
  }

  /** @param {string} text the body of a report as browsers send it; anything else is dropped */
  add(text) {
    for (const { body } of parseReports(text)) {
      const directive = String(body?.effectiveDirective ?? '')
      if (!DIRECTIVE.test(directive)) continue
      const key = `${directive} ${toTemplate(String(body?.documentURL ?? ''))}`
      const seen = this.#counts.get(key)
      if (seen === undefined && this.#counts.size >= MOST) continue
      this.#counts.set(key, (seen ?? 0) + 1)
      if (seen === undefined) this.#tell(`panel: a browser refused ${key}\n`)
    }
  }
}

/** @param {string} text @returns {{ body?: Record<string, unknown> }[]} */
function parseReports(text) {
  try {
    const parsed = JSON.parse(text)
    return Array.isArray(parsed) ? parsed.filter((each) => typeof each === 'object' && each) : []
  } catch {
    return []
  }
}

/** The kind of page: what looks like the name of one thing is left out. @param {string} address */
function toTemplate(address) {
  const { pathname } = URL.canParse(address) ? new URL(address) : { pathname: '' }
  const parts = pathname.split('/').filter(Boolean)
  if (parts[0] !== 'panel') return '?'
  return `/${parts.map((part) => (/^[a-z]{1,24}$/.test(part) ? part : '*')).join('/')}`
}

/** Handlers may be loaded apart: only the global object is shared by all. */
const HOLDER = Symbol.for('kuska.csp-reports')

/** The process's one set of counts. @returns {CspReports} */
export function getCspReports() {
  const holder = /** @type {{ [HOLDER]?: CspReports }} */ (globalThis)
  holder[HOLDER] ??= new CspReports((line) => void process.stderr.write(line))
  return holder[HOLDER]
}
