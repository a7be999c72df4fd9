/** What is done beside the bare minimum may add so much to it. */
const ALLOWANCE = 1.25

/**
 * The limit of a goal that has a floor, measured in the same run: where the floor leaves less room below the
 * goal than a quarter of itself, what counts is to stay within that quarter.
 * @param goal in the unit of the floor
 */
export function liftToFloor(goal: number, floor: number): number {
  return Math.max(goal, floor * ALLOWANCE)
}
