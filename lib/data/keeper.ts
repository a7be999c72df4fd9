import 'server-only'
import { currentEdition, setCurrentEdition } from '../edition/current'
import type { Edition } from '../edition/edition'
import { loadEdition } from '../edition/load'
import { readLatestEdition, writeEdition } from '../edition/store'
import { parseEdition } from '../edition/verify'
import { log as operatorLog } from '../log'
import {
  connectEditionSource,
  type EditionRow,
  type EditionSource,
  type SourceEvents,
} from './edition-source'

/** What the keeper needs from outside; tests bring their own clock, database and log. */
export interface KeeperParts {
  /** Folder of the editions on disk. */
  readonly folder: string
  /** null: no database is configured, the disk alone answers. */
  readonly connect: ((events: SourceEvents) => Promise<EditionSource>) | null
  /** Runs a task once, later; the answer cancels it. Must not keep the process alive. */
  readonly schedule: (delayMs: number, task: () => void) => () => void
  readonly log: {
    info(details: object, message: string): void
    error(details: object, message: string): void
  }
}

export interface Keeper {
  /** Resolves, never rejects, once the disk was read and, when it held nothing, the database asked. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

/** A withdrawal must be gone everywhere within seconds, even when no notification arrives. */
const POLL_MS = 5_000
const FIRST_RETRY_MS = 500
const LAST_RETRY_MS = 5_000

/**
 * Keeps the process on the newest good edition: from disk at once, so that the public side answers
 * with the database stopped, then from the database as soon as it announces one.
 * Never throws: whatever fails is logged and the edition in memory stays.
 */
export function createKeeper({ folder, connect, schedule, log }: KeeperParts): Keeper {
  const refused: number[] = []
  let source: EditionSource | null = null
  let cancelNext = () => {}
  let retryMs = FIRST_RETRY_MS
  let isStopped = false
  let checked: EditionSource | null = null
  let isNewsPending = false
  let work: Promise<void> = Promise.resolve()

  const later = (delayMs: number, task: () => Promise<void>) => {
    cancelNext()
    if (!isStopped) cancelNext = schedule(delayMs, () => void task())
  }

  async function loadFromDisk(): Promise<void> {
    try {
      const stored = await readLatestEdition(folder)
      for (const reason of stored.refused) log.error({ reason }, 'edition on disk refused')
      if (stored.edition) serve(stored.edition, 'disk')
    } catch (error) {
      log.error({ reason: reasonOf(error) }, 'editions on disk cannot be read')
    }
  }

  async function reconnect(): Promise<void> {
    if (!connect || isStopped) return
    try {
      const opened = await connect({ onNews: () => void ask(), onLost: lose })
      if (isStopped) return void (await opened.close())
      source = opened
      retryMs = FIRST_RETRY_MS
    } catch (error) {
      return lose(error)
    }
    await ask()
  }

  function lose(error: unknown): void {
    const lost = source
    source = null
    if (isStopped) return
    void lost?.close()
    log.error({ reason: reasonOf(error), retryMs }, 'database not reached; serving goes on')
    later(retryMs, reconnect)
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
  }

  function ask(): Promise<void> {
    const asked = check()
    work = Promise.all([work, asked]).then(() => {})
    return asked
  }

  /** One at a time; news that arrive meanwhile are looked at once more. */
  async function check(): Promise<void> {
    const asked = source
    if (!asked) return
    isNewsPending = true
    if (checked === asked) return
    checked = asked
    try {
      while (isNewsPending && source === asked) {
        isNewsPending = false
        await takeNewest(asked)
      }
      if (source === asked) later(POLL_MS, ask)
    } catch (error) {
      if (source === asked) lose(error)
    } finally {
      if (checked === asked) checked = null
    }
  }

  async function takeNewest(from: EditionSource): Promise<void> {
    const row = await from.getNewest(currentEdition()?.number ?? 0, refused)
    if (!row || refused.includes(row.number) || isStopped) return
    const edition = verify(row)
    if (!edition) return takeNewest(from)
    if (!serve(edition, 'database')) return
    await writeEdition(folder, edition).catch((error: unknown) =>
      log.error({ reason: reasonOf(error) }, 'edition not kept on disk'),
    )
  }

  /** A bad edition is refused once, by number; the one before it is asked for instead. */
  function verify(row: EditionRow): Edition | null {
    try {
      const edition = parseEdition(row.bytes)
      if (edition.number === row.number && edition.hash === row.hash) return edition
      throw new Error(`edition: got ${edition.number}-${edition.hash}, expected its row`)
    } catch (error) {
      refused.push(row.number)
      log.error({ edition: row.number, reason: reasonOf(error) }, 'published edition refused')
      return null
    }
  }

  /** False for an edition that is not newer than the one served. */
  function serve(edition: Edition, from: 'disk' | 'database'): boolean {
    if (edition.number <= (currentEdition()?.number ?? 0)) return false
    setCurrentEdition(loadEdition(edition))
    log.info({ edition: edition.number, hash: edition.hash, from }, 'edition served')
    return true
  }

  async function start(): Promise<void> {
    await loadFromDisk()
    const asked = reconnect()
    if (!currentEdition()) await asked
  }

  return {
    ready: start(),
    async stop() {
      isStopped = true
      cancelNext()
      const open = source
      source = null
      await open?.close()
      await work
    },
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Pages and instrumentation are bundled apart: a second call must find the first one's keeper. */
const HOLDER = Symbol.for('kuska.keeper')
const holder = globalThis as { [HOLDER]?: Keeper }

/**
 * Starts this process's one keeper, or answers the one that runs. Without DATABASE_URL the disk
 * alone answers; the runner of an embedded server sets it.
 */
export function startKeeper(): Keeper {
  const databaseUrl = process.env.DATABASE_URL || null
  holder[HOLDER] ??= createKeeper({
    folder: `${process.env.KUSKA_DATA || '.data'}/editions`,
    connect: databaseUrl === null ? null : (events) => connectEditionSource(databaseUrl, events),
    schedule(delayMs, task) {
      const timer = setTimeout(task, delayMs)
      timer.unref()
      return () => clearTimeout(timer)
    },
    log: operatorLog,
  })
  return holder[HOLDER]
}
