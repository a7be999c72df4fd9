import postcss from 'postcss'

/** Whatever a page's text could name a class by; class names are letters, digits, `_` and `-`. */
const WORD = /[\w-]+/g
const CLASS = /\.(-?[A-Za-z_][\w-]*)/g
/** What a rule is not for needs not be on the page. */
const NEGATED = /:not\([^()]*\)/g

/**
 * A part of a sheet, made once: every page asks which parts it needs, and only joins texts.
 * @typedef {{ selectors: readonly Selector[], body: string }} RulePart
 * @typedef {{ text: string, classes: readonly string[] }} Selector
 * @typedef {{ head: string, parts: readonly Part[] }} GroupPart `@media` and the like
 * @typedef {string | RulePart | GroupPart} Part a string: what names no class at all
 * @typedef {readonly Part[]} Sheet
 */

/** @param {string} text @returns {Sheet} */
export function parseSheet(text) {
  return postcss.parse(text).nodes.map(toPart)
}

/** @param {import('postcss').ChildNode} node @returns {Part} */
function toPart(node) {
  if (node.type === 'rule') {
    const body = node.toString().slice(node.selector.length)
    const selectors = node.selectors.map((text) => ({ text, classes: classesOf(text) }))
    return { selectors, body }
  }
  const isGroup = node.type === 'atrule' && /^(?:media|supports)$/.test(node.name)
  if (!isGroup || !node.nodes) return node.type === 'atrule' && !node.nodes ? `${node};` : `${node}`
  return { head: `@${node.name} ${node.params}`, parts: node.nodes.map(toPart) }
}

/** @param {string} selector */
function classesOf(selector) {
  return [...selector.replace(NEGATED, '').matchAll(CLASS)].map(([, name = '']) => name)
}

/**
 * The rules that a page can use. All pages share one sheet; each carries its own part of it, since on a
 * slow link every kilobyte before the first paint is a wait. A class counts as used wherever its name
 * stands in the page's text, also where only a script would take it from.
 * @param {Sheet} sheet
 * @param {string} html the page
 * @returns {string} in the sheet's order, never with a rule that the sheet has not
 */
export function pruneSheet(sheet, html) {
  return join(sheet, new Set(html.match(WORD)))
}

/** @param {Sheet} parts @param {ReadonlySet<string>} words @returns {string} */
function join(parts, words) {
  return parts.map((part) => pruned(part, words)).join('')
}

/** @param {Part} part @param {ReadonlySet<string>} words */
function pruned(part, words) {
  if (typeof part === 'string') return part
  if ('parts' in part) {
    const inside = join(part.parts, words)
    return inside && `${part.head}{${inside}}`
  }
  const used = part.selectors.filter(({ classes }) => classes.every((name) => words.has(name)))
  return used.length === 0 ? '' : used.map(({ text }) => text).join(',') + part.body
}
