import { type Answer, jsonBody } from '../answer'
import { toPage, type Wish } from './to-page'

/** A list as one page, or, as `ndjson`, all of it with one object a line. */
export function toList<Item>(
  items: readonly Item[],
  wish: Wish,
  make: (item: Item) => object,
): Omit<Answer, 'status'> {
  if (!wish.isWhole) return jsonBody(toPage(items, wish, make))
  const lines = items.map((item) => `${JSON.stringify(make(item))}\n`)
  return { contentType: 'application/x-ndjson; charset=utf-8', body: lines.join('') }
}
