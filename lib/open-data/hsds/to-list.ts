import { type Answer, JSON_TYPE } from '../answer'
import { badParameter } from '../problem'
import { toPage, type Wish } from './to-page'

/** What the memory of a small server holds at once, whole; beyond, there are pages. */
export const MOST_AT_ONCE = 2000

/**
 * A list as one page, or, as `ndjson`, all of it with one object a line.
 * @param make the JSON of one item.
 * @throws Refused
 */
export function toList<Item>(
  items: readonly Item[],
  wish: Wish,
  make: (item: Item) => string,
): Omit<Answer, 'status'> {
  if (!wish.isWhole) return { contentType: JSON_TYPE, body: toPage(items, wish, make) }
  if (items.length > MOST_AT_ONCE)
    throw badParameter('format', 'ndjson', `json, with pages: there are ${items.length}`)
  const lines = items.map((item) => `${make(item)}\n`)
  return { contentType: 'application/x-ndjson; charset=utf-8', body: lines.join('') }
}
