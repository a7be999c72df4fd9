import 'server-only'
import { Client } from 'pg'
import { asRole } from './as-role'
import type { Catalogue, CatalogueTransaction } from './db'
import { GaveWay } from './gave-way'

/** Beside the number of the migrations. */
const LOCKS = { import: 72_707_370, publish: 72_707_371 } as const
/** Held, shared, by every withdrawal from the moment it is pressed. */
const URGENT = 72_707_374

const TIMEOUT_MS = 120_000

/** @throws GaveWay when a withdrawal waits. A long piece of work asks between its steps. */
export type GiveWay = () => Promise<void>

export interface Turn {
  /** A withdrawal: it goes before all others that wait, and those at work give way to it. */
  readonly isUrgent?: boolean
}

/**
 * Does one piece of work in one transaction, while nobody else does the same kind of work in any
 * process. The lock is held by a connection of its own and taken first: a transaction that waited
 * for it inside would go on with the catalogue as it was before the wait.
 */
export async function alone<T>(
  { url, client }: Catalogue,
  kind: keyof typeof LOCKS,
  work: (transaction: CatalogueTransaction, giveWay: GiveWay) => Promise<T>,
  { isUrgent = false }: Turn = {},
): Promise<T> {
  const holder = new Client({
    connectionString: asRole(url, 'kuska_app'),
    application_name: `kuska-${kind}`,
  })
  holder.on('error', () => {})
  await holder.connect()
  try {
    await takeTurn(holder, LOCKS[kind], isUrgent)
    const giveWay = async () => {
      if (!isUrgent && (await isSomebodyUrgent(holder))) throw new GaveWay()
    }
    return await client.$transaction((transaction) => work(transaction, giveWay), {
      isolationLevel: 'RepeatableRead',
      timeout: TIMEOUT_MS,
      maxWait: TIMEOUT_MS,
    })
  } finally {
    await holder.end().catch(() => {})
  }
}

/** In the order of those who asked, but for the urgent: whoever comes up lets them pass. */
async function takeTurn(holder: Client, lock: number, isUrgent: boolean): Promise<void> {
  if (isUrgent) await holder.query('SELECT pg_advisory_lock_shared($1)', [URGENT])
  for (;;) {
    await holder.query('SELECT pg_advisory_lock($1)', [lock])
    if (isUrgent || lock !== LOCKS.publish || !(await isSomebodyUrgent(holder))) return
    await holder.query('SELECT pg_advisory_unlock($1)', [lock])
    // Until they are done.
    await holder.query('SELECT pg_advisory_lock($1)', [URGENT])
    await holder.query('SELECT pg_advisory_unlock($1)', [URGENT])
  }
}

async function isSomebodyUrgent(holder: Client): Promise<boolean> {
  const { rows } = await holder.query('SELECT pg_try_advisory_lock($1) AS is_free', [URGENT])
  if (rows[0]?.is_free !== true) return true
  await holder.query('SELECT pg_advisory_unlock($1)', [URGENT])
  return false
}
