import 'server-only'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Could this part of an address be an id? Anything else is answered like an unknown one. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}
