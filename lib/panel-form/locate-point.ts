import { type Coordinates, distanceMeters } from '../domain/distance'
import type { TownChoice } from './place-choices'

export interface LocatedPoint {
  readonly town: TownChoice
  /** Straight, to the town. */
  readonly meters: number
  /** The chosen district's province is that of none of the nearest towns. */
  readonly isElsewhere: boolean
}

/** Among how many capitals, as `lib/import/check-point.ts` judges what was sent. */
const NEAREST = 5

/**
 * What may be said of a point while it is being marked. In which district it lies our outlines cannot
 * tell, so the nearest district's capital stands for it.
 * @param towns of one department, of whatever level.
 * @param ubigeo of the district that was chosen; '' for none yet.
 */
export function locatePoint(
  point: Coordinates,
  towns: readonly TownChoice[],
  ubigeo: string,
): LocatedPoint | null {
  const near = towns
    .filter((town) => town.ubigeo.length === 6)
    .map((town) => ({ town, meters: distanceMeters(point, town) }))
    .sort((one, other) => one.meters - other.meters)
    .slice(0, NEAREST)
  const [first] = near
  if (first === undefined) return null
  const isElsewhere = !near.some(({ town }) => town.ubigeo.startsWith(ubigeo.slice(0, 4)))
  return { ...first, isElsewhere }
}
