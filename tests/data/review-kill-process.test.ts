import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCatalogue } from '@/lib/data/db'
import { verifyHistory } from '@/lib/data/restricted/verify-history'
import { publicPhones } from '../a-review-world'
import { halfApproved } from '../half-approved'
import { aServer, query, SERVERS } from '../postgres'
import { importAndApprove } from './import-and-approve'

/*
 * The whole process is killed in the middle of an import and of its keys, as what it says to the
 * database goes by: what is there is what one of its steps leaves, and begun again it comes to the
 * same end.
 */

const KILLS = 20
/** Of the child's file. */
const ROWS = 22
/** Bundled once: it starts twenty times. Beside the packages that it finds there. */
const CHILD = path.resolve(`node_modules/.cache/kuska/import-and-approve-${process.pid}.mjs`)

beforeAll(() =>
  build({
    stdin: {
      resolveDir: import.meta.dirname,
      contents: `import { importAndApprove } from './import-and-approve'
        await importAndApprove(process.argv[2], process.argv[3])`,
    },
    outfile: CHILD,
    ...{ bundle: true, platform: 'node', format: 'esm' },
    ...{ conditions: ['react-server'], packages: 'external' },
  }),
)
afterAll(() => rm(CHILD, { force: true }))

/** What every step leaves, in order; nothing may ever be between two of them. */
const STEPS = [
  'no file, 1 edition',
  'a file, 1 edition',
  'a file with one key, 1 edition',
  'a published file, 2 editions',
  'a published file and a published phone, 3 editions',
]

/** A way to the database that ends a process once it has sent so many pieces. */
async function aToll(database: URL, after: number) {
  let count = 0
  let kill = () => {}
  const server = createServer((near) => {
    const far = connect(Number(database.port), database.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const)
      from.on('close', () => to.destroy()).on('error', () => to.destroy())
    far.pipe(near)
    near.on('data', (piece) => {
      count += 1
      // Told first: it is done, and nobody lives to read the answer.
      far.write(piece)
      if (count === after) kill()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(database)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    countPieces: () => count,
    onToll: (end: () => void) => {
      kill = end
    },
    close: () => server.close(),
  }
}

describe.each(SERVERS.slice(0, 1))('on %s', (name) => {
  const server = aServer(name)
  let ready = ''
  let proposalId = ''
  beforeAll(async () => {
    ready = await server.migrated()
    proposalId = await halfApproved(ready)
  })

  /** Runs the process, which is killed after so many pieces. */
  async function run(database: string, killAfter: number) {
    const toll = await aToll(new URL(database), killAfter)
    const child = spawn(process.execPath, [
      '--conditions=react-server',
      CHILD,
      toll.url,
      proposalId,
    ])
    let said = ''
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString()
    })
    toll.onToll(() => child.kill('SIGKILL'))
    const [code, signal] = await once(child, 'close')
    toll.close()
    await untilAlone(database)
    return { code, signal, said, pieces: toll.countPieces() }
  }

  test('killed anywhere, it leaves what a step leaves; begun again, it ends where it would have', async () => {
    const whole = await server.copyOf(ready)
    const undisturbed = await run(whole, Number.POSITIVE_INFINITY)
    expect(undisturbed).toMatchObject({ code: 0, said: '' })
    expect(await describeState(whole, proposalId)).toBe(STEPS.at(-1))
    const end = await readEnd(whole)
    expect(end.isWhole).toBe(true)
    const met = new Set<string>()
    const killOnce = async (kill: number) => {
      const after = 1 + Math.floor((kill * (undisturbed.pieces - 1)) / (KILLS - 1))
      const database = await server.copyOf(ready)
      const where = `killed after ${after} of ${undisturbed.pieces}`
      const killed = await run(database, after)
      // The last pieces come in one or in two, as the wire has it: then it had ended before the toll.
      if (killed.signal !== 'SIGKILL') expect(killed, where).toMatchObject({ code: 0, said: '' })
      const state = await describeState(database, proposalId)
      expect(STEPS, where).toContain(state)
      met.add(state)
      await importAndApprove(database, proposalId)
      expect(await describeState(database, proposalId), where).toBe(STEPS.at(-1))
      expect(await readEnd(database), where).toEqual(end)
    }
    // Two at a time: each has a database of its own.
    for (let kill = 0; kill < KILLS; kill += 2)
      await Promise.all([killOnce(kill), killOnce(kill + 1)])
    expect([...met].sort()).toEqual([...STEPS].sort())
  }, 600_000)
})

/** In the words of `STEPS`; whatever is between two of them is spelled out and is none. */
async function describeState(database: string, proposalId: string): Promise<string> {
  const { rows } = await query(
    database,
    `SELECT state, (SELECT count(*)::int FROM approval WHERE proposal_id = p.id) AS keys,
        (SELECT count(*)::int FROM history WHERE proposal_id = p.id) > 0 AS is_in_history,
        id = $1 AS is_phone
      FROM proposal p ORDER BY is_phone, id`,
    [proposalId],
  )
  const { rows: editions } = await query(database, 'SELECT count(*)::int AS count FROM edition')
  const ofFile = rows.filter(({ is_phone }) => !is_phone)
  const [phone] = rows.filter(({ is_phone }) => is_phone)
  const say = (state: string, keys: number, isIn: boolean) => `${state} ${keys} ${isIn}`
  const file = [...new Set(ofFile.map((row) => say(row.state, row.keys, row.is_in_history)))]
  const names: Record<string, string> = {
    '0': 'no file',
    [`${ROWS} submitted 0 false`]: 'a file',
    [`${ROWS} submitted 1 false`]: 'a file with one key',
    [`${ROWS} published 2 true`]: 'a published file',
  }
  const fileName = names[[ofFile.length, ...file].join(' ')] ?? JSON.stringify(ofFile)
  const ofPhone = say(phone?.state, phone?.keys, phone?.is_in_history)
  const isDone = ofPhone === 'published 2 true'
  const phoneName = isDone
    ? ' and a published phone'
    : ofPhone === 'submitted 1 false'
      ? ''
      : ofPhone
  const { count } = editions[0]
  return `${fileName}${phoneName}, ${count} edition${count === 1 ? '' : 's'}`
}

/** What the public reads, and whether every link of the history fits. */
async function readEnd(database: string) {
  const catalogue = openCatalogue(database, 1)
  const phones = await publicPhones(catalogue)
  const { isWhole } = await verifyHistory(catalogue)
  await catalogue.client.$disconnect()
  return { phones, isWhole }
}

/** The server notices that a client is gone, and rolls back what it had begun. */
async function untilAlone(database: string): Promise<void> {
  for (;;) {
    const { rows } = await query(
      database,
      `SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    )
    if (rows[0].count === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
