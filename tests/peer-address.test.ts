import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/*
 * Who asked is in every request. One file reads it, cuts it to a network and forgets it after ten
 * minutes; one other hands the request over. A second reader would be a list of who was here.
 */

const ROOT = path.resolve(import.meta.dirname, '..')
const FOLDERS = ['app', 'components', 'lib', 'prisma', 'public']
const AT_ROOT = ['instrumentation.ts', 'proxy.ts', 'next.config.ts']
const READER = 'lib/limits.mjs'
const HANDS_OVER = 'lib/http/entry.mjs'

/** Every way in which Node, Next or a proxy names the other end. */
const ADDRESS =
  /remoteAddress|remoteFamily|remotePort|x-forwarded-for|x-real-ip|(?<!x-action-)\bforwarded\b|client-ip|connecting-ip|x-client|ipAddress|\.ip\b|['"]via['"]/i
const PEER = /\bpeerOf\b/

function isSource(file: string): boolean {
  const isOurs = !file.startsWith('prisma/generated/') && !file.startsWith('public/x.')
  return isOurs && /\.(?:tsx?|m?js)$/.test(file) && !/\.test\.tsx?$/.test(file)
}

function readSources(): Map<string, string> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
  ).filter(isSource)
  return new Map(
    [...files, ...AT_ROOT].map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]),
  )
}

/** How the library that signs people in is told to keep none. */
const KEPT_OUT = /ipAddress: (?:null|\{ disableIpTracking: true \})/g

/** Files that read an address and may not. */
function findReaders(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([file, text]) => {
    if (file === READER) return []
    const word =
      ADDRESS.exec(text.replace(KEPT_OUT, ''))?.[0] ??
      (file === HANDS_OVER ? null : PEER.exec(text)?.[0])
    return word ? [`${file}: ${word}`] : []
  })
}

const sources = readSources()

test('one file reads who asked, and one hands it over', () => {
  expect(findReaders(sources)).toEqual([])
  // The search sees what it looks for, where it is.
  expect(sources.get(READER)).toMatch(/socket\.remoteAddress/)
  expect(sources.get(READER)).toMatch(/'x-forwarded-for'/)
  // Brought in once and handed over once: not into a line of a log.
  expect(sources.get(HANDS_OVER)).toMatch(/allow\(peerOf\(request/)
  expect(sources.get(HANDS_OVER)?.match(/\bpeerOf\b/g)).toHaveLength(2)
  expect(sources.size).toBeGreaterThan(200)
})

test.each([
  ['app/[locale]/page.tsx', "const from = (await headers()).get('x-forwarded-for')"],
  ['app/aviso/route.ts', "const from = request.headers.get('X-Real-IP')"],
  ['lib/http/serve.mjs', 'log(request.socket.remoteAddress)'],
  ['lib/http/entry.mjs', 'const { remoteAddress } = request.socket'],
  ['lib/http/send.mjs', 'headers.forwarded'],
  ['lib/data/keeper.ts', "import { peerOf } from '../limits.mjs'"],
  ['proxy.ts', 'const from = request.ip'],
])('a second reader in %s is caught', (file, text) => {
  expect(findReaders(new Map([...sources, [file, text]]))).toHaveLength(1)
})
