/**
 * «Este dato está mal»: what readers say of a listing, as counters in memory. There is no text, no
 * day and no sender in here, so nobody can be found in it; and it never changes public data.
 *
 * @typedef {'number' | 'closed' | 'unsafe' | 'language' | 'treatment'} ReportReason
 * @typedef {{ listing: string, reason: ReportReason, count: number }} ReportCount
 */

/** Picks of the form, by the letter that stands in it: an address or a body read by others says little. */
export const REPORT_REASONS = /** @type {const} */ ({
  a: 'number',
  b: 'closed',
  c: 'unsafe',
  d: 'language',
  e: 'treatment',
})

/** A flood must not fill the memory, nor a moderator's week. */
const MAX_ROWS = 500
const MAX_COUNT = 999

/** One counter for each listing and reason, bounded in number and in height. */
export class Inbox {
  /** @type {Map<string, ReportCount>} */
  #rows = new Map()

  /**
   * Counts one report; silently not, when there is no room. Whoever calls has checked the listing.
   * @param {string} listing public id
   * @param {ReportReason} reason
   */
  add(listing, reason) {
    const key = `${listing} ${reason}`
    const row = this.#rows.get(key)
    if (row) row.count = Math.min(row.count + 1, MAX_COUNT)
    else if (this.#rows.size < MAX_ROWS) this.#rows.set(key, { listing, reason, count: 1 })
  }

  /**
   * Hands over everything and forgets it: the moderators' side keeps it from then on.
   * @returns {ReportCount[]} by listing, then reason: the order of arrival would tell who came when
   */
  drain() {
    const rows = [...this.#rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
    this.#rows.clear()
    return rows.map(([, row]) => row)
  }
}

/** Pages, entry and panel are loaded apart: only the global object is shared by all. */
const HOLDER = Symbol.for('kuska.inbox')

/** The process's one inbox. @returns {Inbox} */
export function getInbox() {
  const holder = /** @type {{ [HOLDER]?: Inbox }} */ (globalThis)
  holder[HOLDER] ??= new Inbox()
  return holder[HOLDER]
}
