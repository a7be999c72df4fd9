import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildScripts, bundleScript } from './build.mjs'

const names = [
  ...(['exit', 'enhance', 'doors', 'search', 'filter', 'near'] as const),
  ...(['frame', 'frame-doors', 'builder'] as const),
]
const scripts = {
  ...{ exit: '', enhance: '', doors: '', search: '', filter: '', near: '' },
  ...{ frame: '', 'frame-doors': '', builder: '' },
}
beforeAll(async () => {
  for (const name of names) scripts[name] = await bundleScript(name)
})
const gzipBytes = (text: string) => gzipSync(text, { level: 9 }).length

describe('the scripts', () => {
  test('the exit is small enough to be there with the page', () => {
    expect(gzipBytes(scripts.exit)).toBeLessThanOrEqual(1.25 * 1024)
  })

  test('what the pages add fits in three kilobytes, in one and a quarter without hours', () => {
    expect(gzipBytes(scripts.enhance)).toBeLessThanOrEqual(3 * 1024)
    expect(gzipBytes(scripts.doors)).toBeLessThanOrEqual(1.25 * 1024)
  })

  test('what comes at its first use: search and filters with five, what is near her with ten and a half', () => {
    expect(gzipBytes(scripts.search)).toBeLessThanOrEqual(5 * 1024)
    expect(gzipBytes(scripts.filter)).toBeLessThanOrEqual(5 * 1024)
    expect(gzipBytes(scripts.near)).toBeLessThanOrEqual(10.5 * 1024)
  })

  test('a frame with hours fits in three, its lists in one; a webmaster’s builder in three', () => {
    expect(gzipBytes(scripts.frame)).toBeLessThanOrEqual(3 * 1024)
    expect(gzipBytes(scripts['frame-doors'])).toBeLessThanOrEqual(1024)
    expect(gzipBytes(scripts.builder)).toBeLessThanOrEqual(3 * 1024)
  })

  // What Chrome 61, Safari 11 or Firefox 60 lack. One of them in a script takes all of it away.
  test.each([
    /\?\.[a-z_$([]/i,
    /\?\?/,
    /\(\?<[=!a-z]/i,
    /\\p\{/,
    /\basync\b/,
    /catch\{/,
    /\.(at|flat|flatMap|matchAll|replaceAll|replaceChildren|toSorted|findLast|finally|trimStart|trimEnd)\(/,
    /\b(globalThis|structuredClone|AbortController|IntersectionObserver|queueMicrotask)\b/,
    /Object\.(fromEntries|hasOwn|groupBy)/,
    /Promise\.(any|allSettled)/,
    /\bIntl\b/,
    /\.toLocale/,
  ])('no old phone stumbles over %s', (pattern) => {
    for (const name of names) {
      // What the builder writes out for others is no code of its own.
      const code = scripts[name].replace('<script async', '')
      expect(code.match(pattern)?.[0], name).toBeUndefined()
    }
  })

  test.each([
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.src=|srcdoc|createHTML/,
    /\beval\(|new Function|importScripts|\bimport\(/,
    /localStorage|indexedDB|\.cookie|serviceWorker|\bcaches\b/,
    /\bconsole\b|sendBeacon|XMLHttpRequest|WebSocket|pushState|replaceState/,
  ])('nothing is kept, sent or written as markup: %s', (pattern) => {
    for (const name of names) expect(scripts[name].match(pattern)?.[0], name).toBeUndefined()
  })

  test('only the exit touches storage, and only for its own mark', () => {
    for (const name of names.slice(1)) expect(scripts[name], name).not.toContain('sessionStorage')
    expect(scripts.exit.match(/sessionStorage/g)).toHaveLength(1)
  })
})

describe('building', () => {
  let folder = ''
  const options = () => ({ publicFolder: folder, assetsFile: path.join(folder, 'assets.json') })
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kuska-scripts-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('names carry the hash of the bytes, and are written where the layout reads them', async () => {
    const assets = await buildScripts(options())
    expect(assets.exit).toMatch(/^\/x\.[0-9a-f]{10}\.js$/)
    expect(assets.enhance).toMatch(/^\/e\.[0-9a-f]{10}\.js$/)
    expect(assets.doors).toMatch(/^\/d\.[0-9a-f]{10}\.js$/)
    expect(assets.search).toMatch(/^\/s\.[0-9a-f]{10}\.js$/)
    expect(assets.filter).toMatch(/^\/f\.[0-9a-f]{10}\.js$/)
    expect(assets.near).toMatch(/^\/n\.[0-9a-f]{10}\.js$/)
    expect(assets.frame).toMatch(/^\/w\.[0-9a-f]{10}\.js$/)
    expect(assets.builder).toMatch(/^\/b\.[0-9a-f]{10}\.js$/)
    expect(JSON.parse(await readFile(options().assetsFile, 'utf8'))).toEqual(assets)
    expect(await readFile(path.join(folder, assets.exit), 'utf8')).toBe(scripts.exit)
  })

  test('building again changes no name and leaves nothing behind', async () => {
    const first = await buildScripts(options())
    expect(await buildScripts(options())).toEqual(first)
    expect(await readdir(folder)).toHaveLength(11)
  })

  test('a page opened before an upgrade still finds its script for a day', async () => {
    const replacedAt = Date.now()
    const old = path.join(folder, 'x.0123456789.js')
    await writeFile(old, '')
    await utimes(old, 1, 1)
    await writeFile(options().assetsFile, '{"exit":"/x.0123456789.js"}')
    await buildScripts({ ...options(), now: replacedAt })
    expect(await readdir(folder)).toContain('x.0123456789.js')
    await buildScripts({ ...options(), now: replacedAt + 23 * 3_600_000 })
    expect(await readdir(folder)).toContain('x.0123456789.js')
    await buildScripts({ ...options(), now: replacedAt + 25 * 3_600_000 })
    expect(await readdir(folder)).not.toContain('x.0123456789.js')
  })

  test('files of others are never removed', async () => {
    for (const name of ['embed.0123456789.js', 'pictograms.svg', 'x.js']) {
      await writeFile(path.join(folder, name), '')
      await utimes(path.join(folder, name), 1, 1)
    }
    await buildScripts(options())
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(['embed.0123456789.js', 'pictograms.svg', 'x.js']),
    )
  })
})
