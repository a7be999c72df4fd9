/** What a file of open data says of one service: it leaves out what is not known and what is held back. */
export interface Said {
  /** Columns with something in them, or of which it says that there is none. */
  readonly columns: ReadonlySet<string>
  /** True for our own HSDS: channels and places in full, and not in the cells of a row. */
  readonly isWhole: boolean
}
