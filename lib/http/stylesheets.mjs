import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSheet } from './prune-sheet.mjs'

/**
 * Reads and parses the build's stylesheets, each once.
 * @param {string} distFolder absolute, of the build being served
 * @returns {(path: string) => import('./prune-sheet.mjs').Sheet} takes the path after `/_next/`, such as `static/chunks/a.css`;
 *   throws when the build has no such file
 */
export function createStylesheets(distFolder) {
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
