import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'

/** Enough for whoever does not find the first; too few to bury somebody's mailbox in. */
const MOST_AN_HOUR = 5
const HOUR_MS = 3_600_000
/** More accounts than a country's panel has. */
const MOST_ADDRESSES = 10_000

/** How many mails one address may still be sent that anybody can ask for; in memory, and naming nobody. */
export class MailBudget {
  #sent = new Map<string, { count: number; readonly since: number }>()
  #key = randomBytes(32)

  /** @returns false when the hour's are used up: then no mail is sent, and the answer stays the same. */
  take(address: string, now: number): boolean {
    const name = createHmac('sha256', this.#key).update(address).digest('base64')
    const before = this.#sent.get(name)
    const entry = before && now - before.since < HOUR_MS ? before : { count: 0, since: now }
    if (entry.count >= MOST_AN_HOUR) return false
    entry.count += 1
    this.#sent.delete(name)
    this.#sent.set(name, entry)
    const [oldest] = this.#sent.keys()
    if (this.#sent.size > MOST_ADDRESSES && oldest !== undefined) this.#sent.delete(oldest)
    return true
  }
}

/** Actions are bundled apart: only the global object is shared by all. */
const HOLDER = Symbol.for('kuska.mail-budget')
const holder = globalThis as { [HOLDER]?: MailBudget }

/** The process's one count. */
export function getMailBudget(): MailBudget {
  holder[HOLDER] ??= new MailBudget()
  return holder[HOLDER]
}
