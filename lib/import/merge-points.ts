import type { OpenListingInput } from '../domain/listing'
import { forgetWitnesses } from './forget-witnesses'
import { isElsewhere } from './is-elsewhere'
import { mergeHours } from './merge-hours'
import { mergeJourneys } from './merge-journeys'
import { mergeLanguages } from './merge-languages'
import type { Said } from './said'

type Point = OpenListingInput['points'][number]

/** A metre or so: finer than that no file of open data is. */
const SAME_DEGREES = 1e-5

/**
 * The places of a file of open data over the catalogue's: each is found again by its address, else by
 * its district. A place that the file leaves out stays, since nothing is withdrawn by a file.
 */
export function mergePoints(
  current: OpenListingInput,
  incoming: readonly Point[],
  said: Said,
): Point[] {
  const left = [...incoming]
  const matches = new Map<Point, Point>()
  const match = (isLike: (before: Point, after: Point) => boolean) => {
    for (const before of current.points) {
      const at = matches.has(before) ? -1 : left.findIndex((after) => isLike(before, after))
      const [after] = at < 0 ? [] : left.splice(at, 1)
      if (after) matches.set(before, after)
    }
  }
  match((a, b) => a.ubigeo === b.ubigeo && a.address === b.address && isSameSpot(a, b))
  match((a, b) => a.ubigeo === b.ubigeo && a.address === b.address)
  match((a, b) => a.ubigeo === b.ubigeo)
  // As many as before: then one has moved.
  if (incoming.length === current.points.length) match(() => true)
  const kept = current.points.map((before) => {
    const after = matches.get(before)
    return after ? mergePoint(before, after, said) : before
  })
  return [...kept, ...left]
}

function mergePoint(before: Point, after: Point, { isWhole }: Said): Point {
  const hasMoved = isElsewhere(before, after)
  const spot = !hasMoved && (after.lat === null || isSameSpot(before, after)) ? before : after
  // What they cost leads to the old door.
  const journeys = mergeJourneys(hasMoved ? undefined : before.journeys, after.journeys)
  const spoken = hasMoved ? forgetWitnesses(before.languages) : before.languages
  return {
    address: after.address ?? (hasMoved ? null : before.address),
    ubigeo: after.ubigeo,
    ...{ lat: spot.lat, lng: spot.lng, precision: spot.precision },
    directions: after.directions ?? (hasMoved ? null : before.directions),
    ...(journeys && { journeys }),
    hours: mergeHours(before.hours, after.hours, isWhole),
    languages: mergeLanguages(spoken, after.languages, isWhole),
  }
}

function isSameSpot(a: Point, b: Point): boolean {
  if (a.lat === null || a.lng === null || b.lat === null || b.lng === null) return a.lat === b.lat
  const isNear = Math.abs(a.lat - b.lat) < SAME_DEGREES && Math.abs(a.lng - b.lng) < SAME_DEGREES
  return isNear && a.precision === b.precision
}
