/** One leaf of a value: where it stands, and what it says. */
export interface ValueLine {
  /** Keys from the field down; a number is a row, counted from 1. */
  readonly path: readonly (string | number)[]
  readonly value: string
}

/**
 * A field's value as lines that can be compared, every leaf of it: a moderator must not approve a
 * change of which a part was left out of what she saw.
 */
export function valueLines(value: unknown, path: ValueLine['path'] = []): ValueLine[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) {
    if (value.length === 0) return []
    if (value.every((one) => typeof one !== 'object' || one === null))
      return [{ path, value: value.map(String).join(', ') }]
    return value.flatMap((one, at) => valueLines(one, [...path, at + 1]))
  }
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => valueLines(inner, [...path, key]))
  return [{ path, value: String(value) }]
}

/** A line as text, to tell lines apart by. */
export function lineKey({ path, value }: ValueLine): string {
  return JSON.stringify([path, value])
}
