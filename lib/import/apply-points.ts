import type { OpenListingInput } from '../domain/listing'
import { applyHours } from './apply-hours'
import { applyLanguages } from './apply-languages'

type Point = OpenListingInput['points'][number]
type Columns = ReadonlySet<string>

/** Finer than that no cell is: ten decimals. */
const SAME_DEGREES = 1e-9

/** A file speaks of one place; others were added by people and stay. */
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
  // They lead to the old district; a file that has no column for them says nothing of them.
  const kept = before.ubigeo === ubigeo ? known : undefined
  const journeys = columns.has('journeys') ? point.journeys : kept
  const applied = {
    ...rest,
    ...{ address, ubigeo, ...applySpot(before, point, said) },
    ...(journeys && { journeys }),
    hours: applyHours(before.hours, point.hours, columns, said),
    languages: applyLanguages(before.languages, point.languages),
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
