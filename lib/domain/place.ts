/** An administrative place of Peru with INEI's UBIGEO: 2, 4 or 6 digits, leading zeros kept. */
export type PlaceLevel = 'department' | 'province' | 'district'

export interface Place {
  readonly ubigeo: string
  readonly name: string
  readonly capital: string | null
  /** Capital's point, WGS 84 degrees; null where INEI gives none (160405). */
  readonly lat: number | null
  readonly lng: number | null
  /** People, INEI; districts only, null where unknown. */
  readonly population: number | null
}

/** Another name for a place: what people say or type. */
export interface PlaceAlias {
  readonly alias: string
  readonly ubigeo: string
}

export const UBIGEO = /^(?:\d{2}|\d{4}|\d{6})$/

/** @throws when the code has not 2, 4 or 6 digits. */
export function levelOf(ubigeo: string): PlaceLevel {
  if (!UBIGEO.test(ubigeo)) throw new Error(`UBIGEO: got "${ubigeo}", expected 2, 4 or 6 digits`)
  return ubigeo.length === 2 ? 'department' : ubigeo.length === 4 ? 'province' : 'district'
}

/** The code one level up, or null for a department. */
export function parentOf(ubigeo: string): string | null {
  return ubigeo.length > 2 ? ubigeo.slice(0, -2) : null
}

/** Does a coverage code (2, 4, 6 digits or `PE`) reach this place? Matched by prefix (domain rule 5). */
export function covers(coverage: string, ubigeo: string): boolean {
  return coverage === 'PE' || ubigeo.startsWith(coverage)
}
