import type { Filter } from '../domain/filter'
import type { KindCode } from '../domain/kind'
import type { LanguageChoice } from '../domain/language-choice'

/** What a word asks for, as the chips of the map say it. */
export interface Asked {
  /** The kind that is meant; more than one where several help alike, the nearest to the word first. */
  readonly kinds?: readonly KindCode[]
  readonly languages?: readonly LanguageChoice[]
  readonly filters?: readonly Filter[]
  readonly always?: true
  readonly openNow?: true
  /** Asked for only where no kind is: «mujeres», «hombres». */
  readonly isAside?: true
  /** What one who refuses it asks for instead: «no quiero denunciar». */
  readonly refused?: Asked
}

/** What is asked for, and the phrases that ask for it. */
export type AskedPhrases = readonly [Asked, ...phrases: string[]]

export const NO_POLICE: Asked = { filters: ['no_police'] }
