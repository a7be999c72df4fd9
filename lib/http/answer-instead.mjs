/** @typedef {import('node:http').ServerResponse} Response */

/**
 * Where the framework would say 500, nothing of its answer leaves, and `answer` speaks instead: with the
 * database down a worker reads when to come back and the numbers, never a stack or an empty screen.
 * @param {Response} response
 * @param {() => void} answer called once, on a response that is still untouched
 */
export function answerInstead(response, answer) {
  const { writeHead, write, end } = response
  let hasFailed = false
  /** @param {unknown[]} words @returns {Response} */
  const decideHead = (...words) => {
    hasFailed ||= words[0] === 500
    return hasFailed ? response : Reflect.apply(writeHead, response, words)
  }
  /** @param {unknown[]} chunk @returns {boolean} */
  const decideWrite = (...chunk) => {
    if (!hasFailed && !response.headersSent) response.writeHead(response.statusCode)
    return hasFailed || Reflect.apply(write, response, chunk)
  }
  /** @param {unknown[]} chunk @returns {Response} */
  const decideEnd = (...chunk) => {
    if (!hasFailed && !response.headersSent) response.writeHead(response.statusCode)
    if (!hasFailed) return Reflect.apply(end, response, chunk)
    Object.assign(response, { writeHead, write, end })
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    answer()
    return response
  }
  Object.assign(response, { writeHead: decideHead, write: decideWrite, end: decideEnd })
}
