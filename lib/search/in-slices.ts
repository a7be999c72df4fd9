/** Half a frame: the other half is left to paint and to answer a finger. */
const BUDGET_MS = 8

export interface SliceClock {
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
  /** Calls back once the page has had its turn. */
  readonly schedule: (next: () => void) => void
  readonly budgetMs?: number
}

/** The browser's own. */
export const PAGE_CLOCK: SliceClock = {
  now: () => performance.now(),
  schedule: (next) => {
    setTimeout(next, 0)
  },
}

/**
 * Does a work step by step without ever holding the page longer than the budget and one step: the
 * exit must answer at once, also while a hundred thousand rows are read on a cheap phone.
 * @returns what the work gives; rejects with what it throws.
 */
export function inSlices<Result>(
  work: Generator<void, Result>,
  { now, schedule, budgetMs = BUDGET_MS }: SliceClock = PAGE_CLOCK,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const slice = () => {
      const end = now() + budgetMs
      try {
        do {
          const step = work.next()
          if (step.done) return resolve(step.value)
        } while (now() < end)
      } catch (error) {
        return reject(error)
      }
      schedule(slice)
    }
    schedule(slice)
  })
}
