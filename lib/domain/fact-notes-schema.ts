import { z } from 'zod'
import { TRI_ATTRIBUTES } from './attributes'
import { type FactNotes, NOTE_MAX_CHARACTERS } from './fact-notes'
import { hasContact } from './has-contact'
import { plainText } from './plain-text'

/** One line of plain words, without a way to reach anybody: numbers and pages are channels. */
export const factNoteSchema = plainText
  .max(NOTE_MAX_CHARACTERS)
  .refine((text) => !hasContact(text), { error: 'has a number, a mail or a page in it' })

/** Notes by the question that they stand beside. None: there is no such map at all. */
export const factNotesSchema = z
  .partialRecord(z.enum(TRI_ATTRIBUTES), factNoteSchema)
  .refine((notes) => Object.keys(notes).length > 0, {
    error: 'holds no note',
  }) satisfies z.ZodType<FactNotes>
