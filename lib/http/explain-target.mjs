/** As our own problem documents repeat a name: nothing can hide in it. */
const PLAIN = /^[\w.:-]{1,60}$/

/**
 * What is wrong with a request below `/api/` that was refused before anybody looked what it asks.
 * @param {number} status
 * @param {string} [target] as sent
 * @returns {import('./problem.mjs').Problem}
 */
export function explainTarget(status, target = '') {
  const parameter = status === 400 ? findUnreadable(target) : null
  if (parameter === null) return { status, detail: DETAILS[status] ?? 'request: not answered' }
  const named = PLAIN.test(parameter) ? parameter : null
  const detail = `${named ?? 'a parameter'}: got a value that is not repeated here, expected UTF-8 in percent-encoding`
  return { status, detail, ...(named !== null && { parameter: named }) }
}

/** @type {Readonly<Record<number, string>>} */
const DETAILS = {
  400: 'request: expected one host, and an address in percent-encoding without dot segments',
  404: 'address: none of this API, expected one of /api/openapi.json',
  414: 'address: expected at most 2048 characters before its parameters',
  500: 'a fault of ours, and not of the request: try again',
  503: 'busy, or no data yet: try again soon',
}

/** The first parameter that cannot be decoded: its name as sent. @param {string} target */
function findUnreadable(target) {
  const mark = target.indexOf('?')
  if (mark < 0) return null
  const pairs = target.slice(mark + 1).split('&')
  const bad = pairs.find((pair) => !isReadable(pair))
  return bad === undefined ? null : (bad.split('=', 1)[0] ?? '')
}

/** @param {string} text */
function isReadable(text) {
  try {
    return /^[!-~]*$/.test(text) && decodeURIComponent(text) !== null
  } catch {
    return false
  }
}
