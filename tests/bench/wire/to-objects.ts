import { FILTERS } from '../../../lib/domain/filter'
import { decodeHours } from '../../../lib/domain/hours-code'
import { KIND_CODES } from '../../../lib/domain/kind'
import { LANGUAGE_CHOICE_CODES } from '../../../lib/domain/language-choice'
import type { DirectoryEntry } from '../../../lib/search/directory'

/** The peer that needs no decoder: the same rows as an interface for programs would give them. */
export function toObjects(entries: readonly DirectoryEntry[]): object[] {
  const names = (bits: number, all: readonly string[]) => all.filter((_, bit) => (bits >> bit) & 1)
  return [...entries]
    .sort((a, b) => (a.ubigeo < b.ubigeo ? -1 : a.ubigeo > b.ubigeo ? 1 : a.kind - b.kind))
    .map(({ kind, hours, yes, no, languages, ...rest }) => ({
      ...rest,
      kind: KIND_CODES[kind],
      hours: decodeHours(hours),
      yes: names(yes, FILTERS),
      no: names(no, FILTERS),
      languages: names(languages, LANGUAGE_CHOICE_CODES),
    }))
}
