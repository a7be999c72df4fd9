import { isSameValue } from '../domain/is-same-value'
import type { Journey } from '../domain/journey'

/** The journeys of a file of open data over the catalogue's; none says nothing, and order is no word. */
export function mergeJourneys<J extends readonly Journey[]>(
  before: J | undefined,
  after: J | undefined,
): J | undefined {
  const isSame = isSameValue(inOrder(before ?? []), inOrder(after ?? []))
  return after === undefined || isSame ? before : after
}

function inOrder(journeys: readonly Journey[]): Journey[] {
  return [...journeys].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ ubigeo, means }: Journey) => `${ubigeo} ${means}`
