import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib'

/** 11 would make a page 2 % smaller and take 26 times as long, while a reader waits. */
const BROTLI_QUALITY = 5

/**
 * One body in both codings that browsers take. The plain bytes are unpacked for the rare client
 * that takes neither: keeping them would cost five times the memory.
 * @typedef {{ br: Buffer, gzip: Buffer }} PackedBody
 */

/**
 * @param {string | Buffer} body
 * @returns {PackedBody}
 */
export function packBody(body) {
  const bytes = Buffer.from(body)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return { br: brotliCompressSync(bytes, { params }), gzip: gzipSync(bytes) }
}

/**
 * @param {PackedBody} packed
 * @param {string | undefined} acceptEncoding the header as sent
 * @returns {{ encoding: 'br' | 'gzip' | null, bytes: Buffer }}
 */
export function chooseBody(packed, acceptEncoding) {
  if (accepts(acceptEncoding, 'br')) return { encoding: 'br', bytes: packed.br }
  if (accepts(acceptEncoding, 'gzip')) return { encoding: 'gzip', bytes: packed.gzip }
  return { encoding: null, bytes: gunzipSync(packed.gzip) }
}

/** @param {string | undefined} header @param {'br' | 'gzip'} coding */
function accepts(header, coding) {
  return (header ?? '').split(',').some((part) => {
    const [name, ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })
}
