import { TRI_ATTRIBUTES } from '../domain/attributes'
import { type FormValues, recordAt, textAt } from './form-values'

/**
 * The form after the button that opens a note: beside the question that was chosen stands an empty
 * field. What is no question of yes or no, or has its note already, changes nothing.
 * @param group of questions: its own choice (`noteWish.money`) is meant, and all are forgotten.
 */
export function openNote(values: FormValues, group: string): FormValues {
  const { noteWish: _, ...rest } = values
  const wished = textAt(recordAt(values, 'noteWish'), group)
  const fact = TRI_ATTRIBUTES.find((name) => name === wished)
  const notes = recordAt(values, 'factNotes')
  if (fact === undefined || notes[fact] !== undefined) return rest
  return { ...rest, factNotes: { ...notes, [fact]: '' } }
}
