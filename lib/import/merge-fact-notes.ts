import { TRI_ATTRIBUTES } from '../domain/attributes'
import type { FactNotes } from '../domain/fact-notes'
import type { OpenListingInput } from '../domain/listing'
import { noteColumn } from './columns'

/**
 * The notes as they would be after a file: its own where it has a column for them. Elsewhere the
 * catalogue's stay as long as their answer does: «Sí · sólo martes» is about the yes.
 * @param facts the answers after the file.
 * @param columns of which the file says something.
 */
export function mergeFactNotes(
  current: OpenListingInput,
  incoming: OpenListingInput,
  facts: Readonly<Record<string, unknown>>,
  columns: ReadonlySet<string>,
): { readonly factNotes?: FactNotes } {
  const notes = TRI_ATTRIBUTES.flatMap((fact) => {
    const kept = facts[fact] === current.facts[fact] ? current.factNotes?.[fact] : undefined
    const note = columns.has(noteColumn(fact)) ? incoming.factNotes?.[fact] : kept
    return note === undefined ? [] : [[fact, note] as const]
  })
  return notes.length > 0 ? { factNotes: Object.fromEntries(notes) } : {}
}
