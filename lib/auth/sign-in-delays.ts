import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'

const FIRST_MS = 250
const LONGEST_MS = 8_000
/** After a quarter of an hour without a wrong try an account is as quick as any. */
const FORGET_MS = 15 * 60_000
/** More accounts than a country's panel has; the one that was not tried longest makes room. */
const MOST = 10_000

interface Tries {
  /** Wrong ones, and those that are still being looked at. */
  count: number
  at: number
}

/**
 * How long a try to sign in waits: longer with each wrong one, by account, known or not, and never
 * for ever: a thousand wrong tries of somebody else do not keep the owner out.
 */
export class SignInDelays {
  #tries = new Map<string, Tries>()
  /** Accounts are counted under a key of this process: memory names nobody. */
  #key = randomBytes(32)
  #forgetMs

  constructor(forgetMs = FORGET_MS) {
    this.#forgetMs = forgetMs
  }

  /**
   * Counts a try as wrong until `succeed` says otherwise, so that a hundred at once wait like the
   * hundredth.
   * @returns milliseconds to wait before it is looked at.
   */
  begin(account: string, now: number): number {
    const name = this.#nameOf(account)
    const count = this.countOf(account, now)
    this.#tries.delete(name)
    this.#tries.set(name, { count: count + 1, at: now })
    const [oldest] = this.#tries.keys()
    if (this.#tries.size > MOST && oldest !== undefined) this.#tries.delete(oldest)
    return count === 0 ? 0 : Math.min(FIRST_MS * 2 ** (count - 1), LONGEST_MS)
  }

  /** Tries since the last right one, as long as they are remembered. */
  countOf(account: string, now: number): number {
    const tries = this.#tries.get(this.#nameOf(account))
    return tries && now - tries.at < this.#forgetMs ? tries.count : 0
  }

  /** The next try of this account waits no longer. */
  succeed(account: string): void {
    this.#tries.delete(this.#nameOf(account))
  }

  #nameOf(account: string): string {
    return createHmac('sha256', this.#key).update(account.trim().toLowerCase()).digest('base64')
  }
}

/** Actions are bundled apart: only the global object is shared by all. */
const HOLDER = Symbol.for('kuska.sign-in-delays')
const holder = globalThis as { [HOLDER]?: SignInDelays }

/** The process's one set of counts. */
export function getSignInDelays(): SignInDelays {
  holder[HOLDER] ??= new SignInDelays()
  return holder[HOLDER]
}
