import type { Directory } from './directory'

/** One thing that may be asked, as the rows answer it. */
interface Column {
  /** What exactly was asked last. */
  asked: unknown
  readonly states: Uint8Array
}

const known = new WeakMap<Directory, Map<string, Column>>()

/**
 * How each row answers one thing, a `STATE` a row: looked up once, however often it is asked together with
 * others. A press adds one thing to what was asked before, and then only that is new.
 * @param name of the thing; the answers to an earlier question under this name are written over.
 * @param asked compared by identity.
 * @param answer gives each row its state.
 */
export function answersTo(
  directory: Directory,
  name: string,
  asked: unknown,
  answer: (states: Uint8Array) => void,
): Uint8Array {
  const columns = known.get(directory) ?? new Map<string, Column>()
  known.set(directory, columns)
  const column = columns.get(name) ?? { asked: undefined, states: new Uint8Array(directory.count) }
  columns.set(name, column)
  if (column.asked !== asked) {
    answer(column.states)
    column.asked = asked
  }
  return column.states
}
