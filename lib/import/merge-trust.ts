import type { OpenListingInput } from '../domain/listing'

type Trust = OpenListingInput['trust']

/**
 * A source in a file of open data over the catalogue's. Of the same source the file may leave out the
 * address and the day of a confirmation, which then stay.
 * @param saysHow the file says how it was checked.
 */
export function mergeTrust(before: Trust | undefined, after: Trust, saysHow: boolean): Trust {
  const isSame = before?.sourceTitle === after.sourceTitle && before.sourceDate === after.sourceDate
  if (!before || !isSame) return after
  const [verifiedAt = null] = [before.verifiedAt, after.verifiedAt]
    .filter((day) => day !== null)
    .sort()
    .reverse()
  return {
    ...before,
    sourceUrl: after.sourceUrl ?? before.sourceUrl,
    how: saysHow ? after.how : before.how,
    verifiedAt,
  }
}
