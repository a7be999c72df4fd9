import type { TriAttribute } from './attributes'

/** Longest note, in characters: two lines on a phone. */
export const NOTE_MAX_CHARACTERS = 160

/**
 * A few words beside an answer, known or not: «sólo martes y jueves». A question without a note has
 * no key, and a listing without notes has no notes at all.
 */
export type FactNotes = { readonly [A in TriAttribute]?: string }
