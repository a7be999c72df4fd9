/** A line of the bench's table: a goal and how it was met, or what stands beside it. */
export interface BenchRow {
  /** Its name in the design: `P6`. */
  readonly goal: string
  readonly what: string
  /** With its unit, as people read it. */
  readonly ours: string
  /** What others, or the floor, take for the same; absent: measured against a fixed limit alone. */
  readonly peer?: string
  readonly peerName?: string
  /** Ours divided by the peer's. */
  readonly ratio?: number
  /** Absent, and `met` with it: no goal, shown for comparison. */
  readonly wanted?: string
  readonly met?: boolean
  /** Ranges, what was left out and why. */
  readonly note?: string
}
