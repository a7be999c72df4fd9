import { type Issue, type IssueValues, toHint, toIssue } from './issue'
import type { IssueCode } from './issue-words'

/** Text of a file, or why it is not UTF-8 and how to save it so. */
export type Decoded = { readonly text: string } | { readonly issue: Issue }

/**
 * Decodes UTF-8, with or without a byte-order mark, and names what else it got.
 * A name read in the wrong encoding («JunÃ­n») would be published and never found by a search.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes
  if (first === 0x50 && second === 0x4b) return refuse('fileWorkbook')
  if (first === 0xff && second === 0xfe)
    return refuse('fileUtf16', null, { encoding: 'UTF-16 (little-endian)' })
  if (first === 0xfe && second === 0xff)
    return refuse('fileUtf16', null, { encoding: 'UTF-16 (big-endian)' })
  const head = bytes.subarray(0, 512)
  // Without a mark, UTF-16 shows in the zero half of every plain letter.
  if (head.filter((byte) => byte === 0).length > head.length / 4)
    return refuse('fileUtf16', null, { encoding: 'UTF-16' })

  const hasMark = first === 0xef && second === 0xbb && third === 0xbf
  const text = decode(bytes)
  if (text === null) {
    return refuse('fileLatin1', findBadLine(bytes))
  }
  const twice = findDecodedTwice(text)
  if (twice !== null) return refuse('fileTwice', twice)
  return { text: hasMark ? text.replace(/^\uFEFF/, '') : text }
}

function refuse(code: IssueCode, line: number | null = null, values: IssueValues = {}): Decoded {
  return { issue: toIssue(line, null, code, { values, hint: toHint('hintSaveAs') }) }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** First line whose bytes are not UTF-8; a line break is never part of a longer character. */
function findBadLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue
    if (decode(bytes.subarray(start, at)) === null) return line
    start = at + 1
    line++
  }
  return line
}

function findDecodedTwice(text: string): number | null {
  const at = text.search(/[ÃÂ][\u0080-\u00BF]/)
  return at < 0 ? null : text.slice(0, at).split('\n').length
}
