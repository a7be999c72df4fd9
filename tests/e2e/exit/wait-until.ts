import { setTimeout as delay } from 'node:timers/promises'

const LOOK_MS = 25
const PATIENCE_MS = 20_000

/**
 * Asks again until the answer is the one waited for.
 * @param what told when it never comes, such as `the tab at the decoy`
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T> | T,
  isIt: (answer: T) => boolean = Boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const startedAt = performance.now()
  for (;;) {
    const answer = await ask()
    if (isIt(answer)) return answer
    if (performance.now() - startedAt > patienceMs)
      throw new Error(`got ${JSON.stringify(answer)}, expected ${what} within ${patienceMs} ms`)
    await delay(LOOK_MS)
  }
}
