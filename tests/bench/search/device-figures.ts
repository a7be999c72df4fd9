/** Milliseconds, as the page itself timed them. */
export interface DeviceFigures {
  /** From the first request until everything can be searched. */
  readonly loadMs: number
  /** Of each task over 50 ms while it loaded. */
  readonly loadTasks: readonly number[]
  /** Of each typed letter. */
  readonly letters: readonly number[]
  /** Of each filter alone. */
  readonly filters: readonly number[]
  /** Of each filter with its counts, headings and nearest 20: all that the search has to say. */
  readonly searches: readonly number[]
  /** The same with the list of 20 built and laid out, as the page shows it. */
  readonly lists: readonly number[]
}
