/**
 * @typedef {'front' | 'exit' | 'return' | 'report' | 'widget' | 'api' | 'text' | 'data' | 'tiles' | 'panel' | 'csp' | 'document'} RouteName
 * @typedef {{ name: RouteName, methods: readonly string[] }} Route
 */

const READ = /** @type {const} */ (['GET', 'HEAD'])

/** What the search on the device loads: of an edition by its hash, and of one of its departments. */
const DATA = /^\/api\/(?:(?:lugares|capitales|fichas)\/([0-9a-z]+)|fichas\/([0-9a-z]+)\/(\d\d))$/

/** What other people's programs load, and whatever else they may take for it. */
const OPEN_DATA = /^\/api(?:\/|$)/

/** First match wins; what matches nothing is asked for as a document, and mostly unknown. @type {readonly [RegExp, Route][]} */
const ROUTES = [
  [/^\/$/, { name: 'front', methods: READ }],
  [/^\/salir$/, { name: 'exit', methods: ['POST'] }],
  [/^\/entrar$/, { name: 'return', methods: [...READ, 'POST'] }],
  [/^\/aviso$/, { name: 'report', methods: ['POST'] }],
  [/^\/widget$/, { name: 'widget', methods: ['POST'] }],
  [DATA, { name: 'data', methods: READ }],
  [OPEN_DATA, { name: 'api', methods: [...READ, 'POST', 'OPTIONS'] }],
  [/^\/(?:robots\.txt|sitemap\.xml)$/, { name: 'text', methods: READ }],
  [/^\/calles\.pmtiles$/, { name: 'tiles', methods: READ }],
  [/^\/panel\/csp$/, { name: 'csp', methods: ['POST'] }],
  [/^\/panel\/(?:salir|idioma)$/, { name: 'panel', methods: ['POST'] }],
  [/^\/panel(?:\/|$)/, { name: 'panel', methods: [...READ, 'POST'] }],
]

/** @type {Route} */
const DOCUMENT = { name: 'document', methods: READ }

/**
 * Which of our doors an address leads to.
 * @param {string} path
 * @returns {Route}
 */
export function getRoute(path) {
  return ROUTES.find(([pattern]) => pattern.test(path))?.[1] ?? DOCUMENT
}

/** The widget's pages, the only ones that another site may frame. @param {string} path */
export function isFramable(path) {
  return /^\/embed(?:\/|$)/.test(path)
}

/** Was this asked by a program, which reads a problem document and no page? @param {string} target as sent */
export function isOpenData(target) {
  const path = target.split('?', 1)[0] ?? ''
  return OPEN_DATA.test(path) && !DATA.test(path)
}

/** SHA-256, as an edition is called (`lib/edition/canonical.ts`). */
const HASH = /^[0-9a-f]{64}$/

/**
 * Where this data of the search is to be had in the edition being served: the same address, or that of
 * another edition made today's, for who still has a page of yesterday open. Null where there is none.
 * Asked before a render is spent.
 * @param {string} path
 * @param {Pick<import('./page-store.mjs').ServedEdition, 'hash' | 'children'>} served
 */
export function toServedData(path, { hash, children }) {
  const [, whole, ofDepartment, department] = DATA.exec(path) ?? []
  const edition = whole ?? ofDepartment ?? ''
  if (edition !== hash && !HASH.test(edition)) return null
  const departments = children.get('') ?? []
  const isThere = whole !== undefined || departments.some(({ ubigeo }) => ubigeo === department)
  return isThere ? path.replace(edition, hash) : null
}
