import { promises as fs } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { anEdition } from '@/tests/factories'
import { currentEdition } from '../edition/current'
import type { Edition } from '../edition/edition'
import { editionBytes } from '../edition/edition-bytes'
import { readLatestEdition, writeEdition } from '../edition/store'
import type { EditionRow, EditionSource, SourceEvents } from './edition-source'
import { createKeeper, type Keeper, startKeeper } from './keeper'

let folder = ''
const running: Keeper[] = []
beforeEach(async () => {
  folder = await fs.mkdtemp(`${tmpdir()}/kuska-keeper-`)
  Reflect.deleteProperty(globalThis, Symbol.for('kuska.edition'))
})
afterEach(async () => {
  for (const keeper of running.splice(0)) await keeper.stop()
  await fs.rm(folder, { recursive: true, force: true })
})

const toRow = (edition: Edition): EditionRow => ({
  number: edition.number,
  hash: edition.hash,
  bytes: editionBytes(edition),
})

/** A database of the test's own: rows, a switch, and a way to announce or to break. */
class InventedDatabase {
  rows: EditionRow[] = []
  isUp = true
  /** Answers whatever it was asked with its newest row. */
  isDeaf = false
  questions = 0
  connections = 0
  events: SourceEvents | null = null

  connect = async (events: SourceEvents): Promise<EditionSource> => {
    this.connections++
    if (!this.isUp) throw new Error('connect ECONNREFUSED')
    this.events = events
    return {
      getNewest: async (above, refused) => {
        this.questions++
        if (!this.isUp) throw new Error('terminating connection')
        const newer = this.rows.filter(
          ({ number }) => this.isDeaf || (number > above && !refused.includes(number)),
        )
        return newer.sort((a, b) => b.number - a.number)[0] ?? null
      },
      close: async () => {},
    }
  }
}

/** A clock that stands still until the test moves it. */
class InventedClock {
  waiting: { delayMs: number; task: () => void }[] = []
  schedule = (delayMs: number, task: () => void) => {
    const entry = { delayMs, task }
    this.waiting.push(entry)
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry)
    }
  }
  /** Runs what waits; answers how long it would have waited, in ms. */
  tick(): number {
    const [next] = this.waiting.splice(0, 1)
    next?.task()
    return next?.delayMs ?? 0
  }
}

function start(database: InventedDatabase | null) {
  const clock = new InventedClock()
  const said: { level: string; details: object; message: string }[] = []
  const log = {
    info: (details: object, message: string) => void said.push({ level: 'info', details, message }),
    error: (details: object, message: string) =>
      void said.push({ level: 'error', details, message }),
  }
  const connect = database?.connect ?? null
  const keeper = createKeeper({ folder, connect, schedule: clock.schedule, log })
  running.push(keeper)
  return { keeper, clock, said, messages: () => said.map(({ message }) => message) }
}

const served = () => currentEdition()?.number ?? null
/** Lets promises and file operations finish until something holds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 1_000_000; turn++) {
    if (await holds()) return
    await new Promise((resolve) => setImmediate(resolve))
  }
  throw new Error('got nothing after a million turns, expected it to hold')
}

test('with the database stopped at start she still gets an answer, from disk', async () => {
  await writeEdition(folder, anEdition(4))
  const database = new InventedDatabase()
  database.isUp = false
  const { keeper } = start(database)
  await keeper.ready
  expect(served()).toBe(4)
})

test('without any database the disk answers alone', async () => {
  await writeEdition(folder, anEdition(4))
  const { keeper, clock } = start(null)
  await keeper.ready
  expect(served()).toBe(4)
  expect(clock.waiting).toEqual([])
})

test('a first start is ready once the database has given its edition, which is kept on disk', async () => {
  const database = new InventedDatabase()
  database.rows = [toRow(anEdition(1))]
  const { keeper } = start(database)
  await keeper.ready
  expect(served()).toBe(1)
  expect((await readLatestEdition(folder)).edition?.number).toBe(1)
})

test('a withdrawal that is announced is served without waiting for the clock', async () => {
  const database = new InventedDatabase()
  database.rows = [toRow(anEdition(1))]
  const { keeper, clock } = start(database)
  await keeper.ready
  database.rows.push(toRow(anEdition(2, [])))
  database.events?.onNews()
  await until(() => served() === 2)
  expect(currentEdition()?.listings.size).toBe(0)
  await until(() => clock.waiting.length === 1)
})

test('a withdrawal nobody announced is served at the next look, within five seconds', async () => {
  const database = new InventedDatabase()
  database.rows = [toRow(anEdition(1))]
  const { keeper, clock } = start(database)
  await keeper.ready
  await until(() => clock.waiting.length === 1)
  database.rows.push(toRow(anEdition(2, [])))
  expect(clock.tick()).toBeLessThanOrEqual(5_000)
  await until(() => served() === 2)
  await until(() => clock.waiting.length === 1)
})

test('when the database dies and returns, the edition stays and the news arrive', async () => {
  const database = new InventedDatabase()
  database.rows = [toRow(anEdition(1))]
  const { keeper, clock, messages } = start(database)
  await keeper.ready
  database.isUp = false
  database.events?.onLost(new Error('the database closed the connection'))

  const waitedMs: number[] = []
  for (let attempt = 0; attempt < 6; attempt++) {
    await until(() => clock.waiting.length === 1)
    waitedMs.push(clock.tick())
    await until(() => clock.waiting.length === 1)
  }
  expect(served()).toBe(1)
  expect(waitedMs).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000])
  expect(messages()).toContain('database not reached; serving goes on')

  database.isUp = true
  database.rows.push(toRow(anEdition(2)))
  clock.tick()
  await until(() => served() === 2)
})

test('a question that fails is asked again over a new connection', async () => {
  const database = new InventedDatabase()
  database.rows = [toRow(anEdition(1))]
  const { keeper, clock } = start(database)
  await keeper.ready
  await until(() => clock.waiting.length === 1)
  database.isUp = false
  clock.tick()
  await until(() => clock.waiting.length === 1)
  database.isUp = true
  database.rows.push(toRow(anEdition(2)))
  expect(clock.tick()).toBe(500)
  await until(() => served() === 2)
  expect(database.connections).toBe(2)
})

test('a published edition with one wrong byte is refused once and the one before it served', async () => {
  const bad = toRow(anEdition(3))
  const middle = bad.bytes.length >> 1
  bad.bytes.set([(bad.bytes[middle] ?? 0) ^ 1], middle)
  const database = new InventedDatabase()
  database.rows = [toRow(anEdition(2)), bad]
  const { keeper, clock, messages } = start(database)
  await keeper.ready
  expect(served()).toBe(2)
  await until(() => clock.waiting.length === 1)
  const asked = database.questions
  clock.tick()
  await until(() => database.questions > asked && clock.waiting.length === 1)
  expect(messages().filter((message) => message === 'published edition refused')).toHaveLength(1)
})

test('a row whose number is not its edition’s is refused', async () => {
  const database = new InventedDatabase()
  database.rows = [{ ...toRow(anEdition(2)), number: 9 }]
  const { keeper } = start(database)
  await keeper.ready
  expect(served()).toBeNull()
})

test('an older edition of the database never replaces a newer one of the disk', async () => {
  await writeEdition(folder, anEdition(5))
  const database = new InventedDatabase()
  database.rows = [toRow(anEdition(3, []))]
  const { keeper, clock } = start(database)
  await keeper.ready
  await until(() => clock.waiting.length === 1)
  expect(served()).toBe(5)
})

test('a question answered late, with an edition older than the one served, changes nothing', async () => {
  await writeEdition(folder, anEdition(5))
  const database = new InventedDatabase()
  database.isDeaf = true
  database.rows = [toRow(anEdition(3, []))]
  const { keeper, clock } = start(database)
  await keeper.ready
  await until(() => clock.waiting.length === 1)
  expect(database.questions).toBe(1)
  expect(served()).toBe(5)
})

test('a disk that refuses to be written is said, and the edition is served all the same', async () => {
  await fs.rm(folder, { recursive: true })
  await fs.writeFile(folder, 'a file stands where the folder should be')
  const database = new InventedDatabase()
  database.rows = [toRow(anEdition(1))]
  const { keeper, messages } = start(database)
  await keeper.ready
  expect(served()).toBe(1)
  expect(messages()).toEqual([
    'editions on disk cannot be read',
    'edition served',
    'edition not kept on disk',
  ])
})

test('a torn edition on disk is named in the log', async () => {
  const edition = anEdition(5)
  await writeEdition(folder, anEdition(4))
  await writeEdition(folder, edition)
  await fs.truncate(`${folder}/5-${edition.hash}.json`, 50)
  const { keeper, said } = start(null)
  await keeper.ready
  expect(served()).toBe(4)
  expect(JSON.stringify(said)).toMatch(/5-[0-9a-f]{64}\.json: edition: got 50 bytes/)
})

test('a keeper that was stopped starts nothing more', async () => {
  const database = new InventedDatabase()
  database.rows = [toRow(anEdition(1))]
  const { keeper, clock } = start(database)
  await keeper.ready
  await keeper.stop()
  database.rows.push(toRow(anEdition(2)))
  database.events?.onNews()
  database.events?.onLost(new Error('closed'))
  expect(clock.waiting).toEqual([])
  expect(served()).toBe(1)
})

test('however often it is started, a process has one keeper', async () => {
  await writeEdition(`${folder}/editions`, anEdition(6))
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('KUSKA_DATA', folder)
  const keeper = startKeeper()
  running.push(keeper)
  await keeper.ready
  expect(served()).toBe(6)
  expect(startKeeper()).toBe(keeper)
  Reflect.deleteProperty(globalThis, Symbol.for('kuska.keeper'))
  vi.unstubAllEnvs()
})
