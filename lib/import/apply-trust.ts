import type { OpenListingInput } from '../domain/listing'
import { trustColumns } from './columns'
import { mergeTrust } from './merge-trust'
import { toTitle } from './row-trust'

type Trust = OpenListingInput['trust']

/**
 * The source in a row of a table over the catalogue's. No cell says on which day somebody confirmed
 * it: of the same source that day stays.
 * @param field whose source it is; `''`: the listing's.
 */
export function applyTrust(
  field: string,
  before: Trust | undefined,
  after: Trust,
  said: ReadonlySet<string>,
): Trust {
  // A title is read without the day at its end.
  const isSame = before && toTitle(before.sourceTitle, before.sourceDate) === after.sourceTitle
  if (!isSame) return after
  const { how, url } = trustColumns(field)
  const { sourceTitle } = before
  const merged = mergeTrust(before, { ...after, sourceTitle }, said.has(how))
  return said.has(url) && after.sourceDate === before.sourceDate
    ? { ...merged, sourceUrl: after.sourceUrl }
    : merged
}
