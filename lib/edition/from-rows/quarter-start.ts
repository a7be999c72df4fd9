/**
 * First day of the date's quarter: an exact day next to a shelter says when somebody went there.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; without a month, the first quarter.
 */
export function quarterStart(date: string): string {
  const month = Number(date.slice(5, 7) || '1')
  const first = Math.floor((month - 1) / 3) * 3 + 1
  return `${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}
