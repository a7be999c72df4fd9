import 'server-only'
import { Client } from 'pg'
import { asRole } from './as-role'
import type { Catalogue, CatalogueTransaction } from './db'

/** Beside the number of the migrations. */
const LOCKS = { import: 72_707_370, publish: 72_707_371 } as const

const TIMEOUT_MS = 120_000

/**
 * Does one piece of work in one transaction, while nobody else does the same kind of work in any
 * process. The lock is held by a connection of its own and taken first: a transaction that waited
 * for it inside would go on with the catalogue as it was before the wait.
 */
export async function alone<T>(
  { url, client }: Catalogue,
  kind: keyof typeof LOCKS,
  work: (transaction: CatalogueTransaction) => Promise<T>,
): Promise<T> {
  const holder = new Client({
    connectionString: asRole(url, 'kuska_app'),
    application_name: `kuska-${kind}`,
  })
  holder.on('error', () => {})
  await holder.connect()
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [LOCKS[kind]])
    return await client.$transaction(work, {
      isolationLevel: 'RepeatableRead',
      timeout: TIMEOUT_MS,
      maxWait: TIMEOUT_MS,
    })
  } finally {
    await holder.end().catch(() => {})
  }
}
