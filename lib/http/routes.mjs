/**
 * @typedef {'front' | 'exit' | 'return' | 'report' | 'data' | 'tiles' | 'document'} RouteName
 * @typedef {{ name: RouteName, methods: readonly string[] }} Route
 */

const READ = /** @type {const} */ (['GET', 'HEAD'])

/** First match wins; what matches nothing is asked for as a document, and mostly unknown. @type {readonly [RegExp, Route][]} */
const ROUTES = [
  [/^\/$/, { name: 'front', methods: READ }],
  [/^\/salir$/, { name: 'exit', methods: ['POST'] }],
  [/^\/entrar$/, { name: 'return', methods: [...READ, 'POST'] }],
  [/^\/aviso$/, { name: 'report', methods: ['POST'] }],
  [/^\/api\/lugares\/[0-9a-z]+$/, { name: 'data', methods: READ }],
  [/^\/calles\.pmtiles$/, { name: 'tiles', methods: READ }],
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
