/** Links that mean something to a reader's browser; preloads of removed scripts only cost bytes. */
const KEPT_LINKS = /\srel="(?:stylesheet|icon|canonical|alternate)"/

/**
 * Removes what React and Next leave in a document for scripts that are no longer there: comments
 * that separate texts, the empty box for streamed metadata, preloads, needless slashes.
 * @param {string} html scripts already taken out
 * @returns {string}
 */
export function stripFramework(html) {
  return (
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<link\b[^>]*>/g, (tag) => (KEPT_LINKS.test(tag) ? tag : ''))
      .replace(/<meta name="next-size-adjust"[^>]*>/g, '')
      .replace(/<div hidden="">\s*<\/div>/g, '')
      // Only where HTML needs no end: inside a drawing the slash is one.
      .replace(/(<(?:meta|link|br|hr|img|input|wbr)\b[^>]*?)\s*\/>/g, '$1>')
  )
}
