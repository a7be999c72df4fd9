/** What a machine with other work on it may add to a ratio of two times, though they ran in turn. */
const NOISE = 0.1

export interface TimesVerdict {
  readonly ratio: number
  readonly met: boolean
  /** By how much the goal was passed, where that may be noise. */
  readonly note?: string
}

/**
 * Times shake where weights and counts do not: by the rule of performance.md §7 a goal counts as missed
 * only when the ratio of the medians passes it by more than a tenth. The row says when it is passed at all.
 * @param ratio ours to the peer's, of medians of interleaved rounds
 */
export function judgeTimes(ratio: number, limit: number): TimesVerdict {
  const excess = ratio / limit - 1
  const met = excess <= NOISE
  if (!met || excess <= 0) return { ratio, met }
  return { ratio, met, note: `over by ${(excess * 100).toFixed(0)} %, which may be noise` }
}
