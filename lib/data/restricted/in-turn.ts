import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { log } from '../../log'
import { alone, type GiveWay, type Turn } from '../alone'
import type { Catalogue, CatalogueTransaction } from '../db'
import { GaveWay } from '../gave-way'
import { withoutValues } from '../without-values'

const TRIES = 5
/** Whoever withdrew one listing after another must not keep a country's file from being published. */
const MOST_WAYS = 20
/** Serialization failure, deadlock, lost race for a key; and the server ended the connection. */
const AGAIN = ['40001', '40P01', '23505']
const conflict = z.object({ code: z.literal('P2034') })
const fromServer = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
  }),
})

/**
 * Does one act of review in one transaction, one act at a time in all processes: what it reads is
 * what is there when it writes, and its edition is the next one. Lost races are run again; a
 * withdrawal passes before all others, and long work that asks `giveWay` between its steps is undone
 * and begun again behind it.
 * @throws without a value of the catalogue in the message.
 */
export async function inTurn<T>(
  catalogue: Catalogue,
  work: (transaction: CatalogueTransaction, giveWay: GiveWay) => Promise<T>,
  turn: Turn = {},
): Promise<T> {
  for (let left = TRIES, ways = 0; ; ) {
    try {
      const isPatient = ways < MOST_WAYS
      const result = await alone(
        catalogue,
        'publish',
        (transaction, giveWay) => work(transaction, isPatient ? giveWay : async () => {}),
        turn,
      )
      await logHead(catalogue)
      return result
    } catch (error) {
      if (error instanceof GaveWay) {
        ways += 1
        continue
      }
      if (left <= 1 || !isLostRace(error)) throw withoutValues(error)
      left -= 1
      await wait(20 * (TRIES - left + 1))
    }
  }
}

/**
 * The head of the chain goes where the database cannot reach: whoever rewrites the history whole
 * does not rewrite the operator's log. The work is done by then: if the head cannot be read, it must
 * neither be reported as failed nor be done twice.
 */
async function logHead({ client }: Catalogue): Promise<void> {
  try {
    const newest = await client.history.findFirst({
      select: { id: true, hash: true },
      orderBy: { id: 'desc' },
    })
    if (!newest?.hash) return
    log.info({ row: String(newest.id), head: Buffer.from(newest.hash).toString('hex') }, 'history')
  } catch {
    log.error('history: got no head, expected one; the next act tells it')
  }
}

function isLostRace(error: unknown): boolean {
  if (conflict.safeParse(error).success) return true
  const { data } = fromServer.safeParse(error)
  return data !== undefined && AGAIN.includes(data.meta.driverAdapterError.cause.originalCode)
}
