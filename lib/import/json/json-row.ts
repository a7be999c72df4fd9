import type { Issue } from '../issue'

/** One service of a file as the columns of a table, and what a table has no cell for. */
export interface JsonRow {
  /** Where it stands in the file (RFC 6901): `/contents/3`. */
  readonly pointer: string
  readonly cells: ReadonlyMap<string, string>
  /** Column → where its value stands; others stand at the row's own. */
  readonly pointers: ReadonlyMap<string, string>
  /** Places beyond the first, as cells of the columns of a place. */
  readonly morePlaces: readonly ReadonlyMap<string, string>[]
  /** True: the name of who runs it is kept back. */
  readonly isOperatorReserved: boolean
  /** Columns of which the file says that there is none, instead of saying nothing. */
  readonly emptied: readonly string[]
  /** Of a file of our own profile: what its record says beyond the cells. Not checked yet. */
  readonly own: OwnRecord | null
  /** What whoever imports is told of it, beside what its cells give rise to. */
  readonly warnings: readonly Issue[]
}

/** What a file of ours says of a service in full; the listing's schema judges it. */
export interface OwnRecord {
  readonly channels: readonly OwnChannel[]
  readonly places: readonly OwnPlace[]
  /** Column of a source (`''`: the listing's) → day of the confirmation. */
  readonly verified: ReadonlyMap<string, string>
}

export interface OwnChannel {
  readonly value: string
  readonly rest: Readonly<Record<string, unknown>>
}

export interface OwnPlace {
  readonly directions: string | null
  readonly hours: unknown
  readonly languages: readonly unknown[]
  readonly journeys: readonly unknown[]
}
