import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SignInDelays } from './sign-in-delays'

/** Waits as long as this account's next try has to. */
export async function waitForTurn(delays: SignInDelays, account: string): Promise<void> {
  const waitMs = delays.begin(account, Date.now())
  if (waitMs > 0) await sleep(waitMs)
}
