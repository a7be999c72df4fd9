import type { Answer } from '../answer'
import type { Source } from '../source'

/** One list of the standard, and one thing of it. */
export interface Collection {
  /** Parameters that the list knows, paging included. */
  readonly parameters: readonly string[]
  list(parameters: URLSearchParams, source: Source): Omit<Answer, 'status'>
  /** Parameters that one thing of it knows. */
  readonly ownParameters: readonly string[]
  one(id: string, parameters: URLSearchParams, source: Source): Omit<Answer, 'status'>
}
