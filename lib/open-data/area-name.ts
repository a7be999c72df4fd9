import type { Source } from './source'

/** What a code of a coverage is called: INEI's of a place, or `PE`. */
export function areaName(code: string, { edition, words }: Source): string {
  return code === 'PE' ? words.wholeCountry : (edition.places.get(code)?.name ?? code)
}
