import { isDayAndNight } from './is-day-and-night'

/** What of a listing's points leads somebody to a door, and which are open day and night. */
export function doorsOf(points: unknown): string {
  return JSON.stringify(
    listOf(points).map((point) => {
      const { address, ubigeo, lat, lng, precision, directions, hours } = Object(point)
      return [address, ubigeo, lat, lng, precision, directions, isDayAndNight(hours)]
    }),
  )
}

/** Is somebody to wait for a travelling team where it was never waited for? Other dates are no door. */
export function hasNewStop(old: unknown, next: unknown): boolean {
  const known = stopsOf(old)
  return [...stopsOf(next)].some((stop) => !known.has(stop))
}

function stopsOf(points: unknown): ReadonlySet<string> {
  return new Set(
    listOf(points)
      .flatMap((point) => listOf(Object(Object(point).hours).visits))
      .map((visit) => JSON.stringify([Object(visit).ubigeo, Object(visit).place])),
  )
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
