import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gunzipSync,
  gzip,
  gzipSync,
} from 'node:zlib'

/** 11 would take 26 times as long, while a reader waits. */
const BROTLI_QUALITY = 5
/** A tenth smaller than 5, for what is made before anybody asks. */
const WARM_QUALITY = 11
/** A tenth smaller than 5. 11 would take twice as long again for nothing. */
const DATA_QUALITY = 10
/** Five thousand listings and a quarter of a second; beyond, packing so well would hold the server up. */
const MAX_DATA_BYTES = 400_000

/**
 * One body in both codings that browsers take. The plain bytes are unpacked for the rare client
 * that takes neither: keeping them would cost five times the memory.
 * @typedef {{ br: Buffer, gzip: Buffer }} PackedBody
 */

/**
 * @param {string | Buffer} body
 * @param {{ isWarm?: boolean }} [made] `isWarm`: ahead of readers, so that it may take its time
 * @returns {PackedBody}
 */
export function packBody(body, { isWarm = false } = {}) {
  return pack(Buffer.from(body), isWarm ? WARM_QUALITY : BROTLI_QUALITY)
}

/**
 * What is made once for an edition and loaded by everybody is packed better.
 * @param {Buffer} body
 * @returns {PackedBody}
 */
export function packData(body) {
  return pack(body, body.length > MAX_DATA_BYTES ? BROTLI_QUALITY : DATA_QUALITY)
}

/**
 * The same for bodies of megabytes: packed beside the readers, and not before them.
 * @param {Buffer} body
 * @returns {Promise<PackedBody>}
 */
export async function packAside(body) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(body, { params }),
    promisify(gzip)(body),
  ])
  // Copied: see `pack`.
  return { br: Buffer.from(br), gzip: Buffer.from(gzipped) }
}

/** @param {Buffer} bytes @param {number} quality @returns {PackedBody} */
function pack(bytes, quality) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  // Copied: what the packer hands over is a slice of a buffer many times as large, kept with it.
  return {
    br: Buffer.from(brotliCompressSync(bytes, { params })),
    gzip: Buffer.from(gzipSync(bytes)),
  }
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

/** Above this a body is unpacked as it is sent: at once it would hold everybody up. */
const MAX_UNPACKED_BYTES = 256 * 1024

/**
 * For the rare client that takes neither coding, a body of which there is much.
 * @param {PackedBody} packed
 * @param {string | undefined} acceptEncoding the header as sent
 * @returns {{ length: number, gzip: Buffer } | null} its plain length, bytes; null: `chooseBody` will do
 */
export function findLongPlain({ gzip: packed }, acceptEncoding) {
  if (accepts(acceptEncoding, 'br') || accepts(acceptEncoding, 'gzip')) return null
  // The last four bytes (RFC 1952).
  const length = packed.readUInt32LE(packed.length - 4)
  return length > MAX_UNPACKED_BYTES ? { length, gzip: packed } : null
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
