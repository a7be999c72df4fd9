/** Text that JSON may have been meant by, without its byte-order mark. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\uFEFF/, '')
  return /^\s*[{[]/.test(head)
}

/** A JSON text, or one object a line; undefined when it is neither. */
export function parseJsonText(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/, '')
  const whole = parse(text)
  if (whole !== undefined) return whole
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const objects = lines.map(parse)
  return lines.length > 1 && objects.every((one) => one !== undefined) ? objects : undefined
}

/** Deeper than any list of services; the deepest would end whoever walks it. */
const MOST_NESTED = 64

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (mark === '[' || mark === '{') depth++
    else if (mark === ']' || mark === '}') depth--
    if (depth > MOST_NESTED) return true
  }
  return false
}

function parse(text: string): unknown {
  if (isTooDeep(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // The message of the parser repeats the text, and the text may be a shelter's street.
    return undefined
  }
}
