import { plain } from './fold'

/** The plain words of a text, in order; everything but letters and digits separates. */
export function tokenise(text: string): string[] {
  return plain(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
