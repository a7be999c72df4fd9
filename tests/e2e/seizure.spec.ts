import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { dumpDatabase } from './dump-database'
import { findFilesWith } from './exit/find-files-with'
import { type OwnServer, startOwnServer } from './own-server'

const VISITS = 10_000
const AT_ONCE = 16
const TIMEOUT_MS = 180_000

const mark = () => `canario${randomBytes(8).toString('hex')}`

/** A network that is nobody's: 2001:db8::/32 is kept for examples. */
const NETWORK = `2001:db8:${(0x1000 + randomBytes(2).readUInt16BE() / 2).toString(16).slice(0, 4)}`

/** What a visit gives away, each text unique in the world. */
const CANARIES = {
  network: NETWORK,
  address: `${NETWORK}:77::7`,
  agent: mark(),
  cookie: mark(),
  path: mark(),
  query: mark(),
  field: mark(),
  search: mark(),
}

interface Visit {
  readonly path: string
  readonly method?: string
  readonly body?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

function visit(url: URL, { path: address, method = 'GET', body }: Visit): Promise<number> {
  const { hostname, port } = url
  const { address: ip, agent: browser, cookie, search } = CANARIES
  const headers = {
    'X-Forwarded-For': ip,
    'X-Real-IP': ip,
    Forwarded: `for="[${ip}]"`,
    'User-Agent': browser,
    Cookie: `${cookie}=${cookie}`,
    Referer: `https://buscador.example/?q=${search}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: address, method, headers, agent }, (answer) => {
      answer.on('error', reject)
      answer.on('end', () => resolve(answer.statusCode ?? 0)).resume()
    })
      .on('error', reject)
      .end(body)
  })
}

/** What readers, and those who try the doors, ask for. */
function makeVisits(service: string): Visit[] {
  const { path: unknown, query, field, search } = CANARIES
  const form = { path: '/aviso', method: 'POST' }
  return [
    { path: `/es?q=${query}` },
    { path: `/es/l/08?buscar=${search}` },
    { path: `/es/${unknown}` },
    { path: `/${unknown}/%E0%A4%A` },
    { path: `/es/s/${unknown}` },
    { path: `/api/lugares/${unknown}` },
    { path: '/salir', method: 'POST', body: `x=${field}` },
    { path: '/entrar', method: 'POST', body: `l=${field}` },
    { path: `/es?${query}`, method: 'DELETE' },
    { ...form, body: `s=${service}&r=a&l=es&texto=${field}` },
    { ...form, body: `s=${field}&r=${field}&l=${field}` },
    { ...form, body: field.repeat(200) },
  ]
}

/** What is cut off or was never HTTP. */
async function visitBadly({ hostname, port }: URL): Promise<void> {
  for (const text of [
    `GET /${CANARIES.path} HTTP/9\r\n\r\n`,
    `POST /aviso HTTP/1.1\r\nHost: x\r\nContent-Length: 90\r\n\r\nr=${CANARIES.field}`,
    `${CANARIES.path}\u0000\r\n\r\n`,
  ]) {
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () => socket.end(text))
      socket.on('close', () => done()).on('error', () => done())
      socket.resume()
    })
  }
}

async function visitOften(url: URL, visits: readonly Visit[]): Promise<Set<number>> {
  const statuses = new Set<number>()
  let left = VISITS
  const work = async () => {
    while (left-- > 0) statuses.add(await visit(url, visits[left % visits.length] ?? { path: '/' }))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return statuses
}

const asHex = (text: string) => Buffer.from(text, 'utf8').toString('hex')

test.describe('the server is carried away', () => {
  // One server for all of them.
  test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })
  let server: OwnServer
  let dump = new Map<string, string>()
  let startedAt = 0

  test.beforeAll(async () => {
    test.setTimeout(TIMEOUT_MS)
    startedAt = Date.now()
    server = await startOwnServer()
    const url = new URL(server.url)
    const place = await (await fetch(new URL('/es/l/08', url))).text()
    const service = /href="\/es\/s\/(\w+)"/.exec(place)?.[1] ?? ''
    const statuses = await visitOften(url, makeVisits(service))
    // Each door has been tried, and each way of being refused.
    for (const status of [200, 303, 400, 404, 405, 413, 503]) expect(statuses).toContain(status)
    await visitBadly(url)
    dump = await dumpDatabase(await server.findDatabaseUrl())
    await server.stop()
  })

  test.afterAll(async () => {
    agent.destroy()
    // Absent when it could not be started, which has been said.
    await server?.stop()
    await server?.remove()
  })

  test('ten thousand visits are in no row of the database', () => {
    expect(dump.size).toBeGreaterThan(10)
    for (const [what, canary] of Object.entries(CANARIES))
      for (const [table, rows] of dump) {
        const isThere = rows.includes(canary) || rows.includes(asHex(canary))
        expect(isThere, `${what} in ${table}`).toBe(false)
      }
  })

  test('they are in no line that the server or its database said', () => {
    expect(server.log()).toContain(server.url)
    for (const [what, canary] of Object.entries(CANARIES))
      expect(server.log(), what).not.toContain(canary)
  })

  test('they are in no file of its data, its build or the temporary folder', async () => {
    const folders = [server.dataFolder, server.dist, tmpdir()]
    const texts = Object.values(CANARIES)
    expect(folders.flatMap((folder) => findFilesWith(folder, texts, startedAt))).toEqual([])

    // Where something is written, it is found.
    await writeFile(path.join(server.dataFolder, 'planted'), `before ${CANARIES.agent} after`)
    expect(findFilesWith(server.dataFolder, texts, startedAt)).toEqual(['planted'])
  })

  test('it keeps no log of its own', () => {
    const names = readdirSync(server.dataFolder, { recursive: true }).map(String)
    expect(names).toContain('pg-password')
    expect(names.filter((name) => /\.log$/.test(name))).toEqual([])
  })
})
