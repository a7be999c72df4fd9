import type { LoadedEdition } from '@/lib/edition/current'
import type { Words } from './words'

/** What every format is made from: an edition in memory, a language, and where this copy is. */
export interface Source {
  readonly edition: LoadedEdition
  readonly words: Words
  /** Of the site, without a slash at the end: `https://kuska.example`. */
  readonly origin: string
}

/** Under which the data may be used, as each file says. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'
