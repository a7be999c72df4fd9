import { folded } from './fold'
import { tokenise } from './tokenise'

/** A text as it sounds, its words a space apart: two that are the same are one name. */
export function soundOf(text: string): string {
  return folded(tokenise(text).join(' '))
}
