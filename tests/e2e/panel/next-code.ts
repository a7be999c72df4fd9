import { setTimeout as sleep } from 'node:timers/promises'
import { createOTP } from '@better-auth/utils/otp'

const STEP_MS = 30_000
/** The one before is still taken until this step ends; with less left a slow server would see it too late. */
const ENOUGH_LEFT_MS = 15_000

/** The last step that each generator has shown. */
const shown = new Map<string, number>()

/**
 * A code that the panel has not seen yet: each one opens one thing. Of the three that are taken at a
 * time the oldest comes first, so that one test may sign in, say who she is and turn a key without
 * waiting; a fourth waits, as she would.
 */
export async function nextCode(secret: string): Promise<string> {
  const now = Date.now()
  const current = Math.floor(now / STEP_MS)
  const oldest = (current + 1) * STEP_MS - now > ENOUGH_LEFT_MS ? current - 1 : current
  const step = Math.max(oldest, (shown.get(secret) ?? 0) + 1)
  shown.set(secret, step)
  await sleep(Math.max(0, (step - 1) * STEP_MS - now))
  return createOTP(secret).hotp(step)
}
