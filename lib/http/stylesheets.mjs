import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSheet } from './prune-sheet.mjs'

/**
 * Sheets of each build, by its folder: Next makes a cache handler anew for every request.
 * @type {Map<string, (path: string) => import('./prune-sheet.mjs').Sheet>}
 */
const builds = new Map()

/**
 * The build's stylesheets, each read and parsed once a process: doing it for every page took as long as
 * making the page.
 * @param {string} distFolder absolute, of the build being served
 * @returns {(path: string) => import('./prune-sheet.mjs').Sheet} takes the path after `/_next/`, such as `static/chunks/a.css`;
 *   throws when the build has no such file
 */
export function getStylesheets(distFolder) {
  const known = builds.get(distFolder) ?? createStylesheets(distFolder)
  builds.set(distFolder, known)
  return known
}

/** @param {string} distFolder @returns {(path: string) => import('./prune-sheet.mjs').Sheet} */
function createStylesheets(distFolder) {
  /** @type {Map<string, import('./prune-sheet.mjs').Sheet>} */
  const sheets = new Map()
  return (sheetPath) => {
    const known = sheets.get(sheetPath)
    if (known !== undefined) return known
    const text = readFileSync(path.join(distFolder, sheetPath), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .trim()
    const sheet = parseSheet(text)
    sheets.set(sheetPath, sheet)
    return sheet
  }
}
