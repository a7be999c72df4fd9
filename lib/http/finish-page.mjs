import { createHash } from 'node:crypto'
import { ONE_ENTRY } from './one-entry.mjs'
import { openOutside } from './open-outside.mjs'
import { pruneSheet } from './prune-sheet.mjs'
import { shortenClasses } from './shorten-classes.mjs'
import { stripFramework } from './strip-framework.mjs'
import { TRUSTED_TYPES_POLICY } from './trusted-types.mjs'

/**
 * @typedef {object} FinishedPage
 * @property {string} html
 * @property {boolean} isDocument false: an interactive page, which keeps the framework
 * @property {string[]} scripts hashes of the inline scripts left, quotes included
 * @property {string[]} styles hashes of the inline styles, quotes included
 * @property {string} edition hash of the edition it was made from; `none` before the first one
 * @property {number} status HTTP status it asks to be answered under
 *
 * @typedef {(path: string) => import('./prune-sheet.mjs').Sheet} GetSheet
 */

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi
const EXIT = /\ssrc="\/x\.\w+\.js"/
const ENHANCEMENT = /\ssrc="\/[ew]\.\w+\.js"/
/** Stands in a template, and is run only when it is copied out of it. */
const WAITING = /\ssrc="\/[sfnb]\.\w+\.js"/
/** Where the rest of our scripts has something to add; a page without any does not ask for it. */
const HOOK = /\sdata-(?:hours|place-search|report|filters|near|frame|builder)[\s=>]/
/** In another site's frame a link to anywhere else would be refused there. */
const FRAMED = /\sdata-frame[\s=>]/
/** Hours that the device compares with its clock: more than half of what the rest weighs. */
const HOURS = /\sdata-hours="/
const SHEET =
  /<link\b(?=[^>]*\srel="stylesheet")[^>]*\shref="\/_next\/(static\/[^"?]+\.css)[^"]*"[^>]*>/g
/** The framework's two inline scripts: data as string literals, and the start of its bundler. */
const FLIGHT =
  /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(\[\d+(?:,(?:"(?:[^"\\]|\\.)*"|null))?\]\)$/s
const BOOT =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(\{"otherChunks":\[[^\]]*\],"runtimeModuleIds":\[[\d,]*\]\}\);$/
/** Suspense: the content lies hidden until a script moves it, so without script it is never read. */
const HOLE = /\sid="[BS]:\d|<!--\$[?!]-->/

/**
 * What Next rendered becomes what a reader gets. A document (`data-page="document"`) loses every
 * script of the framework and carries its stylesheets inside; every page has the exit first in its
 * head. Only the framework's inline scripts of a known shape are ever blessed with a hash, and only on
 * interactive pages, behind our own that says what may become markup; any other is removed.
 * @param {string} html
 * @param {object} build
 * @param {GetSheet} build.getSheet a parsed stylesheet, by its path after `/_next/`
 * @param {Readonly<Record<string, string>>} build.withoutHours address of the smaller brother of a
 * script, by the script's own, for documents without hours to read
 * @returns {FinishedPage}
 * @throws {Error} when the page may not be shown: no mark, a hole, not exactly one exit
 */
export function finishPage(html, { getSheet, withoutHours }) {
  const marks = readMarks(html)
  if (HOLE.test(html)) throw new Error('page: got a Suspense hole, expected whole content')
  const taken = takeScripts(html, marks.isDocument)
  const [exit, ...moreExits] = taken.exits
  if (exit === undefined || moreExits.length > 0)
    throw new Error(`exit scripts: got ${taken.exits.length}, expected 1`)
  const enhancements =
    marks.isDocument && !HOURS.test(taken.html)
      ? taken.enhancements.map((tag) => shrink(tag, withoutHours))
      : taken.enhancements
  if (enhancements.length > 1)
    throw new Error(`enhancement scripts: got ${enhancements.length}, expected 1 at most`)
  // The framework adds a script that it misses, which its own policy then forbids, and gives up the page.
  const isNeeded = !marks.isDocument || HOOK.test(taken.html)
  const own = marks.isDocument ? [] : [TRUSTED_TYPES_POLICY, ONE_ENTRY]
  const first = exit + own.map((script) => `<script>${script}</script>`).join('')
  const styled = marks.isDocument
    ? inlineSheets(stripFramework(taken.html), getSheet)
    : { html: taken.html, styles: [] }
  return {
    ...marks,
    html: placeScripts(
      FRAMED.test(styled.html) ? openOutside(styled.html) : styled.html,
      first,
      isNeeded ? enhancements : [],
    ),
    scripts: marks.isDocument ? [] : [...own.map(sha256), ...taken.scripts],
    styles: styled.styles,
  }
}

/** @param {string} html */
function readMarks(html) {
  const kind = /\sdata-page="(\w+)"/.exec(html)?.[1]
  if (kind !== 'document' && kind !== 'interactive')
    throw new Error(`data-page: got ${kind ?? 'none'}, expected document or interactive`)
  const edition = /\sdata-edition="([0-9a-z]+)"/.exec(html)?.[1]
  if (edition === undefined) throw new Error('data-edition: got none, expected a hash')
  const status = Number(/\sdata-status="(\d{3})"/.exec(html)?.[1] ?? 200)
  return { isDocument: kind === 'document', edition, status }
}

/** @param {string} html @param {boolean} isDocument */
function takeScripts(html, isDocument) {
  /** @type {string[]} */ const exits = []
  /** @type {string[]} */ const enhancements = []
  /** @type {string[]} */ const linkedData = []
  /** @type {Set<string>} */ const scripts = new Set()
  const rest = html.replace(SCRIPT, (tag, attributes, body) => {
    if (EXIT.test(attributes)) return keepAside(exits, tag)
    if (ENHANCEMENT.test(attributes)) return keepAside(enhancements, tag)
    if (WAITING.test(attributes)) return tag
    if (/\ssrc=/i.test(attributes)) return isDocument ? '' : tag
    if (isLinkedData(attributes, body) && linkedData.length === 0) {
      linkedData.push(tag)
      return tag
    }
    if (isDocument || !(FLIGHT.test(body) || BOOT.test(body))) return ''
    scripts.add(sha256(body))
    return tag
  })
  return { html: rest, exits, enhancements, scripts: [...scripts] }
}

/** @param {string} tag @param {Readonly<Record<string, string>>} withoutHours */
function shrink(tag, withoutHours) {
  return tag.replace(/(?<=\ssrc=")[^"]+/, (address) => withoutHours[address] ?? address)
}

/** @param {string[]} list @param {string} tag */
function keepAside(list, tag) {
  list.push(tag.replaceAll('=""', ''))
  return ''
}

/** Data, never run; ours escapes `<`, so nothing in it can end the script. @param {string} attributes @param {string} body */
function isLinkedData(attributes, body) {
  return attributes === ' type="application/ld+json"' && !body.includes('<')
}

/**
 * What the page needs of all stylesheets, as one, so that nothing is fetched before it shows.
 * @param {string} html @param {GetSheet} getSheet
 */
function inlineSheets(html, getSheet) {
  const paths = [...html.matchAll(SHEET)].map(([, sheetPath = '']) => sheetPath)
  const text = [...new Set(paths)].map((sheet) => pruneSheet(getSheet(sheet), html)).join('')
  const without = html.replace(SHEET, '')
  if (/<link\b[^>]*\srel="stylesheet"/.test(without))
    throw new Error('stylesheet: got one that is not of this build')
  if (!text) return { html: without, styles: [] }
  const short = shortenClasses(without, text)
  const style = `<style>${short.style}</style></head>`
  return { html: short.html.replace('</head>', () => style), styles: [sha256(short.style)] }
}

/**
 * The exit before styles and everything else: how soon it arrives is how soon she can hide. The rest
 * comes last, so that on a slow link it takes nothing from it.
 * @param {string} html @param {string} first @param {readonly string[]} enhancements
 */
function placeScripts(html, first, enhancements) {
  return html
    .replace(/<head\b[^>]*>/, (head) => head + first)
    .replace('</body>', () => `${enhancements.join('')}</body>`)
}

/** @param {string} text */
const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
