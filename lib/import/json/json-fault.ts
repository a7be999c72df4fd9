import type { Issue } from '../issue'

/** Why a JSON file, or one service of it, is not read at all. */
export function jsonFault(pointer: string | null, got: string, expected: string): Issue {
  return { line: null, column: pointer, got, expected, hint: null }
}
