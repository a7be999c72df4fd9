import { TRI_ATTRIBUTES } from '../domain/attributes'
import { type FormValues, recordAt, textAt } from './form-values'
import { toPlainText } from './to-plain-text'

/** Candidates for the schema of notes; one that is left empty is none, and none at all no map. */
export function factNotesFromValues(values: FormValues): { readonly factNotes?: unknown } {
  const typed = recordAt(values, 'factNotes')
  const notes = TRI_ATTRIBUTES.map((fact) => [fact, toPlainText(textAt(typed, fact))] as const)
  const said = notes.filter(([, note]) => note !== '')
  return said.length > 0 ? { factNotes: Object.fromEntries(said) } : {}
}
