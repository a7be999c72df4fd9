import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTileArchive, parseRange, sendTiles, TILES_PATH } from './map-tiles.mjs'

const ARCHIVE = Buffer.concat([Buffer.from('PMTiles\u0003', 'latin1'), Buffer.alloc(92, 7)])
let folder = ''
const fileOf = (name: string, bytes: Buffer) => {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kuska-tiles-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the archive of streets', () => {
  it('is none when nobody has set one', () => {
    expect(openTileArchive(null)).toBeNull()
  })

  it('is refused in one sentence when it is no such file', () => {
    expect(() => openTileArchive(path.join(folder, 'none'))).toThrow(
      /^MAP_TILES: got ENOENT for «.+», expected a file that can be read\.$/,
    )
    for (const bytes of [Buffer.from('SQLite format 3'), Buffer.alloc(0)])
      expect(() => openTileArchive(fileOf('other', bytes))).toThrow(/^MAP_TILES: got another kind/)
  })

  it.each([
    ['bytes=0-7', { start: 0, end: 7 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=100-200', null],
    ['bytes=7-0', null],
    ['bytes=-5', null],
    ['bytes=0-1,3-4', null],
    ['items=0-1', null],
    [undefined, null],
  ])('reads the part %s', (header, part) => {
    expect(parseRange(header, 100)).toEqual(part)
  })

  it('never gives a whole country at once', () => {
    expect(parseRange('bytes=0-99999999', 1e9)).toBeNull()
  })

  it.each([
    ['GET', 'bytes=8-11', 206, 'bytes 8-11/100', Buffer.alloc(4, 7)],
    ['HEAD', 'bytes=8-11', 206, 'bytes 8-11/100', Buffer.alloc(0)],
    ['GET', undefined, 416, 'bytes */100', Buffer.alloc(0)],
  ])('answers %s of %s with %i', async (method, range, status, contentRange, body) => {
    const archive = openTileArchive(fileOf('streets.pmtiles', ARCHIVE))
    if (!archive) throw new Error('archive: got none')
    // Somebody brings a new file of streets while readers have the old one's directory.
    const newer = Buffer.concat([ARCHIVE.subarray(0, 8), Buffer.alloc(92, 9)])
    renameSync(fileOf('newer.pmtiles', newer), path.join(folder, 'streets.pmtiles'))
    const server = createServer((asked, answer) => sendTiles(asked, answer, archive, null))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const got = await new Promise<{ status: number; headers: object; bytes: Buffer }>((resolve) => {
      const headers = range ? { range } : {}
      request({ port, host: '127.0.0.1', path: TILES_PATH, method, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes: Buffer.concat(chunks),
          }),
        )
      }).end()
    })
    await new Promise((done) => server.close(done))
    expect(got.status).toBe(status)
    expect(got.bytes.equals(body)).toBe(true)
    expect(got.headers).toMatchObject({
      'content-range': contentRange,
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
  })
})
