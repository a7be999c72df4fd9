import type { Asked } from './asked'

/** Words of hers that ask for something. */
export interface FoundAsked {
  readonly asked: readonly Asked[]
  /** Positions of the words. */
  readonly at: readonly number[]
  /** What is only begun or misspelt may as well be so of a place's name. */
  readonly how: How
}

export type How = 'whole' | 'begun' | 'misspelt'
