import type { KindCode } from './kind'

interface Named {
  readonly kind: KindCode
  readonly subKind: string | null
  readonly name: string
}

/**
 * Does this service stand under a police station's roof? By its sub-kind, or by its own name where
 * the directory lists it otherwise: who fears a report must know before she goes.
 */
export function isInsidePolice({ kind, subKind, name }: Named): boolean {
  return kind !== 'police' && (subKind === 'police_station' || /\bcomisar[ií]a\b/i.test(name))
}
