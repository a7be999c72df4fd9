import { withCatalogue } from '../data/db'
import { readLatestEdition } from '../edition/store'
import { readSettings } from '../http/settings.mjs'
import { sendMail } from '../mail/send-mail'
import { type Child, startNode } from './child.mjs'
import { createNightWatch } from './night-watch'
import { prepareDatabase, republish } from './prepare-database'
import { explain } from './refusal.mjs'
import { remindProviders } from './remind-providers'

/**
 * Holds the database while a Node program runs: `with-database.ts PROGRAM ARGUMENTS…`. Opens or
 * starts it, migrates, imports and publishes, hands its address to the program as DATABASE_URL,
 * publishes anew each night, and at the end stops the program first and the database after it.
 */
const LOOK_MS = 60_000
/** Longer ago than any edition: one is due at once, and until it is there. */
const NEVER = '1970-01-01T00:00:00.000Z'
/** As a shell says «ended by SIGTERM». */
const STOPPED = 143

type Database = Awaited<ReturnType<typeof prepareDatabase>>

const databaseUrl = process.env.DATABASE_URL?.trim() || null
const { dataFolder } = readSettings()
/** `verify` sets an instant of its own, so that what it sees does not change with the calendar. */
const now = () => process.env.KUSKA_NOW || new Date().toISOString()
const report = (line: string) => void process.stdout.write(`${line}\n`)

let database: Database | null = null
let server: Child | null = null
let isStopping = false

async function main(): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  const openedAt = now()
  database = await open(openedAt)
  const url = database?.url ?? databaseUrl
  server = startNode(process.argv.slice(2), {
    ownGroup: false,
    env: { DATABASE_URL: url ?? '', KUSKA_DATA: dataFolder },
  })
  if (url) watch(url, database ? openedAt : NEVER)
  const code = await server.ended
  await end(isStopping ? 0 : code || 1)
}

/** Null: not now, but an edition is on disk, and whoever looks for help tonight can be answered. */
async function open(instant: string): Promise<Database | null> {
  try {
    return await prepareDatabase({ databaseUrl, dataFolder, now: instant, report })
  } catch (error) {
    const stored = await readLatestEdition(`${dataFolder}/editions`).catch(() => null)
    if (!stored?.edition) throw error
    const { number, publishedAt } = stored.edition
    report(explain(error))
    report(
      `serving edition ${number} of ${publishedAt} from disk, without the database: ` +
        `${databaseUrl ? 'it is tried again every minute' : 'mend that and start again'}`,
    )
    return null
  }
}

function watch(url: string, publishedAt: string): void {
  const look = createNightWatch({
    now,
    publishedAt,
    async publish(instant) {
      if (database) {
        await republish({ url, now: instant })
        return remind(url, instant)
      }
      database = await prepareDatabase({ databaseUrl, dataFolder, now: instant, report })
      report('the database is back')
    },
    onFault: (reason) => report(`not published: ${explain(reason)}`),
  })
  setInterval(() => void look(), LOOK_MS).unref()
}

/** With the first look of a day; what fails is the operator's to read, and stops no publication. */
async function remind(url: string, instant: string): Promise<void> {
  const wish = { now: instant, send: sendMail }
  await withCatalogue(url, (catalogue) => remindProviders({ catalogue, ...wish })).catch(
    (error: unknown) => report(`not reminded: ${explain(error)}`),
  )
}

/** Before the server runs there is nobody to wait for: a half import is undone by the database. */
function stop(): void {
  isStopping = true
  if (server) void server.stop()
  else process.exit(STOPPED)
}

async function end(code: number): Promise<never> {
  await database?.close().catch((error: unknown) => process.stderr.write(`${explain(error)}\n`))
  process.exit(code)
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  return end(1)
})
