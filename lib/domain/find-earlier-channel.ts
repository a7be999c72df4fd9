import type { OpenListingInput } from './listing'

type Channel = OpenListingInput['channels'][number]

/**
 * Which number of before a number of now is: the same one in the same use, then the same one in another, else
 * the one that stood in its place and is gone, for a number whose digits are put right keeps its hours.
 * @param at the position in `after`.
 * @returns undefined for a number that is new.
 */
export function findEarlierChannel(
  before: readonly Channel[],
  after: readonly Channel[],
  at: number,
): Channel | undefined {
  const [channel, inItsPlace] = [after[at], before[at]]
  if (channel === undefined) return undefined
  // What stands in its place first: a number may be in two rows.
  const known = (inItsPlace ? [inItsPlace] : [])
    .concat(before)
    .filter(({ value }) => value === channel.value)
  const isGone = !after.some(({ value }) => value === inItsPlace?.value)
  return (
    known.find(({ kind }) => kind === channel.kind) ??
    known[0] ??
    (isGone && inItsPlace?.kind === channel.kind ? inItsPlace : undefined)
  )
}
