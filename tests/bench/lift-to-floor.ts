/** What is done beside the bare minimum may add so much to it. */
const ALLOWANCE = 1.25

/**
 * The limit of a goal that its own floor, measured in the same run, may lie above: then nobody can meet it, and
 * what counts is to stay within a quarter of the floor.
 * @param goal in the unit of the floor
 */
export function liftToFloor(goal: number, floor: number): number {
  return floor > goal ? floor * ALLOWANCE : goal
}
