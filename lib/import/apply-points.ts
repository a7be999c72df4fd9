import type { OpenListingInput } from '../domain/listing'
import { applyHours } from './apply-hours'
import { applyLanguages } from './apply-languages'
import { forgetWitnesses } from './forget-witnesses'
import { isElsewhere } from './is-elsewhere'

type Point = OpenListingInput['points'][number]
type Columns = ReadonlySet<string>

/** Finer than that no cell is: ten decimals. */
const SAME_DEGREES = 1e-9

/**
 * A file speaks of one place; others were added by people and stay. No cell says how to find a door, so of
 * one that has moved nothing is known.
 */
export function applyPoints(
  current: readonly Point[],
  incoming: readonly Point[],
  columns: Columns,
  said: Columns,
): Point[] {
  const [before, ...others] = current
  const [point] = incoming
  if (!before || !point) return [...incoming, ...others]
  const { address, ubigeo } = point
  const { journeys: known, ...rest } = before
  const hasMoved = isElsewhere(before, point)
  // They lead to the old door; a file that has no column for them says nothing of them.
  const journeys = columns.has('journeys') || hasMoved ? point.journeys : known
  const spoken = hasMoved ? forgetWitnesses(before.languages) : before.languages
  const applied = {
    ...rest,
    ...{ address, ubigeo, ...applySpot(before, point, said) },
    directions: hasMoved ? null : before.directions,
    ...(journeys && { journeys }),
    hours: applyHours(before.hours, point.hours, columns, said),
    languages: applyLanguages(spoken, point.languages),
  }
  return [applied, ...others]
}

function applySpot(before: Point, { lat, lng, precision }: Point, said: Columns) {
  const isSame = isNear(before.lat, lat) && isNear(before.lng, lng)
  if (!isSame) return { lat, lng, precision }
  const isAssumed = !said.has('coordinate_precision')
  return {
    ...{ lat: before.lat, lng: before.lng },
    precision: isAssumed ? before.precision : precision,
  }
}

function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < SAME_DEGREES
}
