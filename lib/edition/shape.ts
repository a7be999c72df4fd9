/**
 * A check of one value. Returns null when it fits, else what was expected and where.
 * Small on purpose: the public side reads editions without the schema library of the forms.
 */
export type Shape = (value: unknown, path: string) => string | null

/** @param says what is expected, for the message. */
export function when(says: string, fits: (value: unknown) => boolean): Shape {
  return (value, path) => (fits(value) ? null : `${path}: expected ${says}`)
}

export const text = when('text', (value) => typeof value === 'string')
export const bool = when('true or false', (value) => typeof value === 'boolean')
export const finite = when('a finite number', (value) => Number.isFinite(value))

export function matching(pattern: RegExp): Shape {
  return when(String(pattern), (value) => typeof value === 'string' && pattern.test(value))
}

export function oneOf(values: readonly unknown[]): Shape {
  return when(values.join(', '), (value) => values.includes(value))
}

export function orNull(shape: Shape): Shape {
  return (value, path) => (value === null ? null : shape(value, path))
}

export function listOf(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path}: expected a list`
    for (const [at, item] of value.entries()) {
      const fault = shape(item, `${path}[${at}]`)
      if (fault) return fault
    }
    return null
  }
}

type Shapes = Readonly<Record<string, Shape>>

/** An object with exactly these keys, and perhaps the optional ones: a key too many is a leak. */
export function exactly(required: Shapes, optional: Shapes = {}): Shape {
  return (value, path) => {
    if (!isRecord(value)) return `${path}: expected an object`
    for (const key of Object.keys(required)) {
      if (!Object.hasOwn(value, key)) return `${path}: expected a key "${key}"`
    }
    for (const [key, member] of Object.entries(value)) {
      const shape = ownShape(required, key) ?? ownShape(optional, key)
      if (!shape) return `${path}: expected no key ${JSON.stringify(key)}`
      const fault = shape(member, `${path}.${key}`)
      if (fault) return fault
    }
    return null
  }
}

/** Neither array nor null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function ownShape(shapes: Shapes, key: string): Shape | undefined {
  return Object.hasOwn(shapes, key) ? shapes[key] : undefined
}
