/** Milliseconds, as the page itself timed them. */
export interface FinderFigures {
  /** From the first request until list and map stand. */
  readonly readyMs: number
  /** Of each task over 50 ms until then. */
  readonly loadTasks: readonly number[]
  /** From each typed letter until its suggestions are laid out. */
  readonly letters: readonly number[]
  /** From each press on a filter until the counts are laid out. */
  readonly counts: readonly number[]
  /** From each press until the list has changed too; only where it does. */
  readonly lists: readonly number[]
  /** Of each task over 50 ms after a press. */
  readonly pressTasks: readonly number[]
}
