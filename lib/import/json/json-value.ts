/** An object of a file that nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Is this an object, and no list? */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text or number under a key as text, trimmed; '' for anything else. */
export function textAt(object: JsonObject, key: string): string {
  const value = object[key]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim().normalize('NFC') : ''
}

/** The objects in a list under a key; empty when there is none. */
export function objectsAt(object: JsonObject, key: string): readonly JsonObject[] {
  const value = object[key]
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** A list with nothing in it: whoever wrote it says that there is none. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** An object under a key, or an empty one. */
export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key]
  return isObject(value) ? value : {}
}
