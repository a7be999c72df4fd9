import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { CatalogueRows } from '@/lib/edition/catalogue-rows'
import { runNode } from '@/lib/run/child.mjs'
import type { ConfidentialPair } from '../confidential-pairs'
import type { RawAnswer } from './ask-raw'
import { compareServers } from './compare-servers'
import { type EditionServer, findRoutes, startEditionServer } from './edition-server'
import { pairAddresses } from './pair-addresses'
import { shippedPairs } from './shipped-pairs'

/*
 * Whoever looks for a house asks for everything there is, and compares: pages, files, headers, sizes,
 * order, what is not found. Two catalogues that say the same in public, and differ in how many houses
 * there are, who keeps them, where and since when, must give the same bytes at every address.
 */

// Two servers at a time, and not ten.
test.describe.configure({ mode: 'default', timeout: 180_000 })

const PAIRS = 5
/** With a clock that stands still no server makes pages that nobody here asks for first. */
const KUSKA_NOW = '2026-11-24T15:00:00.000Z'
/** What differs once differs on many pages: a few are enough to find out why. */
const SHOWN = 5
/** Routes that no reader opens with success: forms, and the pages of what is not there. */
const NEVER_OPENED = [
  ...['/[locale]/[...rest]', '/[locale]/e/[status]', '/embed/e/[locale]/[status]'],
  ...['/aviso', '/salir', '/widget'],
  // Told by the name of its server, which two have not in common; of the catalogue it says nothing.
  '/api/oembed',
]

const WRITE_EDITIONS = path.join(import.meta.dirname, 'write-editions.ts')
const RUN_TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx']

let folder = ''
let pairs: readonly ConfidentialPair[] = []
let running: EditionServer[] = []

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kuska-pairs-'))
  pairs = shippedPairs(PAIRS)
  expect(await runNode([...RUN_TYPESCRIPT, WRITE_EDITIONS, folder, String(PAIRS)])).toBe(0)
})
test.afterEach(async () => {
  await Promise.all(running.map(({ stop }) => stop()))
  running = []
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

/** The name of a side's one edition: its number, and the hash of all that is public. */
async function findEdition(side: string): Promise<string> {
  const names = await readdir(`${side}/editions`)
  expect(names).toHaveLength(1)
  return names[0] ?? ''
}

async function start(side: string): Promise<EditionServer> {
  const server = await startEditionServer(side, { KUSKA_NOW })
  running.push(server)
  return server
}

/** How many houses stand behind each entry, drafts and withdrawn ones included. */
function countHouses({ services }: CatalogueRows): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { exposure, kind, coverage } of services) {
    const entry = `${kind} ${coverage[0]?.slice(0, 2)}`
    if (exposure === 'CONFIDENTIAL') counts[entry] = (counts[entry] ?? 0) + 1
  }
  return counts
}

/** Routes of the build of which no address was answered with success. */
function findUnopened(answers: ReadonlyMap<string, RawAnswer>): string[] {
  const opened = [...answers].flatMap(([address, { status }]) =>
    / 200 /.test(status) ? [address] : [],
  )
  return (
    findRoutes()
      .filter((route) => !NEVER_OPENED.includes(route))
      // Opened to whoever is signed in; what it tells a stranger is asked by panel/headers.spec.ts.
      .filter((route) => !/^\/panel(?:\/|$)/.test(route))
      .filter((route) => {
        const pattern = new RegExp(
          `^${route
            .replace(/\/\[\[\.{3}\w+\]\]/g, '(?:/.*)?')
            .replace(/\[\w+\]/g, '[^/]+')
            .replace(/\.(?!\*)/g, '\\.')}$`,
        )
        return !opened.some((address) => pattern.test(address))
      })
  )
}

for (let at = 0; at < PAIRS; at++) {
  test(`no public byte tells how many houses there are, whose or where, pair ${at + 1} of ${PAIRS}`, async () => {
    const pair = pairs[at]
    if (!pair) throw new Error(`pair ${at}: got none, expected ${PAIRS} of them`)
    expect(countHouses(pair.left)).not.toEqual(countHouses(pair.right))

    const [left, right] = [`${folder}/${at}/left`, `${folder}/${at}/right`]
    const edition = await findEdition(left)
    expect.soft(await findEdition(right), 'the edition').toBe(edition)

    const hash = /[0-9a-f]{64}/.exec(edition)?.[0] ?? ''
    const addresses = pairAddresses(pair.entries, at, hash)
    const servers = await Promise.all([start(left), start(right)])
    const { answers, differences } = await compareServers(...servers, addresses)
    expect.soft(differences.slice(0, SHOWN), `${differences.length} differ`).toEqual([])

    // What was compared must be what could tell: every route, and pages that show a house.
    expect.soft(findUnopened(answers), 'routes that no address of this pair opens').toEqual([])
    const ids = pair.entries.map(({ publicId }) => publicId)
    const shown = [...answers.values()].filter(({ bytes }) =>
      ids.some((id) => bytes.includes(`/s/${id}"`)),
    )
    expect(shown.length).toBeGreaterThan(50)
  })
}
