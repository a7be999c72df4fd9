import postcss from 'postcss'

/** Whatever a page's text could name a class by; class names are letters, digits, `_` and `-`. */
const WORD = /[\w-]+/g
const CLASS = /\.(-?[A-Za-z_][\w-]*)/g
/** What a rule is not for needs not be on the page. */
const NEGATED = /:not\([^()]*\)/g

/** @typedef {import('postcss').Root} Sheet */

/** @param {string} text @returns {Sheet} */
export function parseSheet(text) {
  return postcss.parse(text)
}

/**
 * The rules that a page can use. All pages share one sheet; each carries its own part of it, since on a
 * slow link every kilobyte before the first paint is a wait. A class counts as used wherever its name
 * stands in the page's text, also where only a script would take it from.
 * @param {Sheet} sheet not changed
 * @param {string} html the page
 * @returns {string} in the sheet's order, never with a rule that the sheet has not
 */
export function pruneSheet(sheet, html) {
  const words = new Set(html.match(WORD))
  const pruned = sheet.clone()
  pruned.walkRules((rule) => {
    const used = rule.selectors.filter((selector) => isUsed(selector, words))
    if (used.length === 0) rule.remove()
    else if (used.length < rule.selectors.length) rule.selectors = used
  })
  removeEmpty(pruned)
  return pruned.toString()
}

/** @param {string} selector @param {ReadonlySet<string>} words */
function isUsed(selector, words) {
  const named = selector.replace(NEGATED, '').matchAll(CLASS)
  return [...named].every(([, name = '']) => words.has(name))
}

/** `@media` and the like that hold nothing any more; keyframes' steps name no class, so they stay. @param {Sheet} sheet */
function removeEmpty(sheet) {
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove()
  })
}
