import type { Query } from '../query'

const DEFAULT_SIZE = 50
const MOST = 100
/** More than the country has: whoever asks for the bare ids gets them at once. */
const EVERYTHING = 100_000
const MAX_PAGE = 100_000

/** Parameters of every list. */
export const PAGE_PARAMETERS = ['page', 'per_page', 'format'] as const

/** Which items of a list are asked for. */
export interface Wish {
  readonly page: number
  readonly perPage: number
  readonly isWhole: boolean
}

/** @param isMinimal ids only: all of them on one page, unless said otherwise. */
export function readPageWish(query: Query, isMinimal = false): Wish {
  const isWhole = query.oneOf('format', ['json', 'ndjson']) === 'ndjson'
  const most = isMinimal ? EVERYTHING : MOST
  return {
    page: query.count('page', 1, MAX_PAGE),
    perPage: query.count('per_page', isMinimal ? EVERYTHING : DEFAULT_SIZE, most),
    isWhole,
  }
}

/** The items asked for: a page of them, or all. */
export function pickItems<Item>(items: readonly Item[], { page, perPage, isWhole }: Wish) {
  return isWhole ? items : items.slice((page - 1) * perPage, page * perPage)
}

/**
 * A page of the standard, as JSON. Only the items on it are made.
 * @param make the JSON of one item.
 */
export function toPage<Item>(items: readonly Item[], wish: Wish, make: (item: Item) => string) {
  const { page, perPage } = wish
  const totalPages = Math.ceil(items.length / perPage)
  const contents = pickItems(items, wish).map(make)
  const head = {
    total_items: items.length,
    total_pages: totalPages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= totalPages,
    empty: contents.length === 0,
  }
  return `${JSON.stringify(head).slice(0, -1)},"contents":[${contents.join(',')}]}`
}
