import { isFramable } from './routes.mjs'

const MAX_PATH_LENGTH = 2048
/** We would take it for one address and the framework, or a proxy, which resolves it, for another. */
const DOT_SEGMENT = /(?:\/|%2f)(?:\.|%2e){1,2}(?:\/|%2f|$)/i

/**
 * Reads a request line's target. Nothing is decoded: two spellings of one address stay two.
 * @param {string | undefined} target as sent
 * @returns {{ path: string, query: string } | { refused: 400 | 414 }} query with its question mark, or
 *   empty; that of a widget, which has none, is dropped unread
 */
export function parseTarget(target = '') {
  // Absolute addresses are for proxies; we are none, and would not know whose page is meant.
  if (!target.startsWith('/')) return { refused: 400 }
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  if (path.length > MAX_PATH_LENGTH) return { refused: 414 }
  if (!/^[!-~]*$/.test(target) || path.includes('\\') || /%(?:00|5c)/i.test(path))
    return { refused: 400 }
  if (DOT_SEGMENT.test(path)) return { refused: 400 }
  // Read as closely as it can be and led on to an address of ours: nobody mends what stands in that page.
  if (isFramable(path)) return { path, query: '' }
  if (/%2f/i.test(path)) return { refused: 400 }
  return isDecodable(target) ? { path, query: target.slice(path.length) } : { refused: 400 }
}

/** @param {string} text */
function isDecodable(text) {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
