import { TRI_ATTRIBUTES, type TriAttribute } from '../../domain/attributes'
import type { FactNotes } from '../../domain/fact-notes'

/** The notes that leave, written out question by question; no key where there are none. */
export function publicFactNotes(
  notes: FactNotes | undefined,
  allowed: (fact: TriAttribute) => boolean,
): { readonly factNotes?: FactNotes } {
  const kept = TRI_ATTRIBUTES.flatMap((fact) => {
    const note = notes?.[fact]
    return note !== undefined && allowed(fact) ? [[fact, note] as const] : []
  })
  return kept.length > 0 ? { factNotes: Object.fromEntries(kept) } : {}
}
