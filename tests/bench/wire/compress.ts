import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export interface Sizes {
  readonly raw: number
  readonly gzip: number
  readonly brotli: number
}

/** Bytes as they are, and in both codings. @param quality of brotli: 11 takes minutes for megabytes */
export function compress(body: string | Buffer, quality: number): Sizes {
  const bytes = Buffer.from(body)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  }
}

/** «69.8 kB», thousands of bytes. */
export function toKb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
