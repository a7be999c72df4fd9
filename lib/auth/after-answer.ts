import 'server-only'
import { after } from 'next/server'
import { log } from '../log'

/**
 * Does what only an account that exists needs once the answer is on its way, so that neither its words nor
 * its time tell whether there is one. A failure goes to the operator, without a value.
 */
export function afterAnswer(work: () => Promise<unknown>): void {
  after(async () => {
    try {
      await work()
    } catch (error) {
      log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'mail not asked for')
    }
  })
}
