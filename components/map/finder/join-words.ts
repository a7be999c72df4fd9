import { fill } from './fill'

/**
 * «a, b y c».
 * @param and how the last two are joined, `{first}` and `{last}`.
 */
export function joinWords(items: readonly string[], and: string): string {
  const last = items[items.length - 1] ?? ''
  if (items.length < 2) return last
  return fill(and, { first: items.slice(0, -1).join(', '), last })
}
