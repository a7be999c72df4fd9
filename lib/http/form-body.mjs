const MAX_BYTES = 1024

/**
 * The body of one of our small forms.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} [maxBytes]
 * @returns {Promise<string | null>} null when it is longer than any of them
 */
export async function readFormBody(request, maxBytes = MAX_BYTES) {
  /** @type {Buffer[]} */
  const chunks = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
