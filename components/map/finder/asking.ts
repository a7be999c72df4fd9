import type { FoundAsked } from '@/lib/search/found-asked'
import type { FoundPlace } from '@/lib/search/place-search'
import { isSmallAt } from '@/lib/search/small-words'
import type { NameAtEnd } from './find-name-at-end'
import type { Meet } from './find-places'
import type { MapData } from './map-data'

/** A typed text, as far as it is read. */
export interface Asking {
  readonly data: MapData
  readonly words: readonly string[]
  readonly found: readonly FoundAsked[]
  readonly meet: Meet
  /** Bits over `KIND_CODES`. */
  readonly kindsThere: number
  /** Places that have all of the words. */
  readonly whole: readonly FoundPlace[]
  /** One of them is so called, or may be once she goes on. */
  readonly isName: boolean
  readonly nameAtEnd: NameAtEnd
}

/** Not begun and not misspelt. */
export const isSure = ({ how }: FoundAsked) => how === 'whole'

/** The words that matter and ask for nothing. */
export function without(words: readonly string[], found: readonly FoundAsked[]): string[] {
  const taken = new Set(found.flatMap(({ at }) => at))
  return words.filter((_, at) => !taken.has(at) && !isSmallAt(words, at))
}
