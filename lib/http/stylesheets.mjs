import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Reads the build's stylesheets, each once.
 * @param {string} distFolder absolute, of the build being served
 * @returns {(path: string) => string} takes the path after `/_next/`, such as `static/chunks/a.css`;
 *   throws when the build has no such file
 */
export function createStylesheets(distFolder) {
  /** @type {Map<string, string>} */
  const texts = new Map()
  return (sheetPath) => {
    const known = texts.get(sheetPath)
    if (known !== undefined) return known
    const text = readFileSync(path.join(distFolder, sheetPath), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .trim()
    texts.set(sheetPath, text)
    return text
  }
}
