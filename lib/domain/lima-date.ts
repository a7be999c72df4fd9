/**
 * The calendar day in Lima of an instant, `YYYY-MM-DD`. Peru keeps UTC−5 all year (no summer time
 * since 1994), so no time-zone data is needed.
 * @throws when the text is not an ISO 8601 instant.
 */
export function limaDate(instant: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) throw new Error(`instant: got "${instant}", expected ISO 8601`)
  return new Date(time - 5 * 3_600_000).toISOString().slice(0, 10)
}
