/** Enough of an edition to tell pages and clocks by. */
export interface EditionMark {
  readonly hash: string
  /** ISO 8601: a phone whose clock stands before it is wrong about the hour. */
  readonly publishedAt: string
}
