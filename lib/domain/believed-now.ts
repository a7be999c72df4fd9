/**
 * The device's time, unless its clock stands before the data's own date: a phone that was reset would
 * send her to a closed door at night. Null: nothing can be said of opening.
 * @param since ISO 8601 instant of the publication.
 */
export function believedNow(since: string, instant: Date): Date | null {
  return instant.getTime() < Date.parse(since) ? null : instant
}
