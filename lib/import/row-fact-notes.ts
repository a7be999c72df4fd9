import { TRI_ATTRIBUTES } from '../domain/attributes'
import type { FactNotes } from '../domain/fact-notes'
import { factNoteSchema } from '../domain/fact-notes-schema'
import { noteColumn } from './columns'
import type { Row } from './row'

/** The notes of a row, each from the column beside its answer's; no key where no cell says anything. */
export function findFactNotes(row: Row): { readonly factNotes?: FactNotes } {
  const notes = TRI_ATTRIBUTES.flatMap((fact) => {
    const text = row.cell(noteColumn(fact))
    if (text === '') return []
    const parsed = factNoteSchema.safeParse(text)
    if (parsed.success) return [[fact, parsed.data] as const]
    row.refuse(noteColumn(fact), 'factNote')
    return []
  })
  return notes.length > 0 ? { factNotes: Object.fromEntries(notes) } : {}
}
