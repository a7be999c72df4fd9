import 'server-only'
import { after } from 'next/server'
import { log } from '../log'

/**
 * Does once the answer is on its way what it must not depend on: neither its words nor its time then tell
 * whether an account exists, and what was written is not reported as failed because a mail was. A failure
 * goes to the operator, without a value.
 */
export function afterAnswer(work: () => Promise<unknown>): void {
  after(async () => {
    try {
      await work()
    } catch (error) {
      log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'mail not prepared')
    }
  })
}
