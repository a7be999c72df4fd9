/**
 * The public directory as the device searches it: a row for each service at each of its points, and
 * one for a service without any. Columns, not objects: a hundred thousand rows are scanned between
 * two frames of a cheap phone. Rows are sorted by UBIGEO.
 */
export interface Directory {
  readonly count: number
  /** Public id, `/es/s/<id>`; a service with several points repeats it. */
  readonly ids: readonly string[]
  /** Position in `KIND_CODES`. */
  readonly kinds: Uint8Array
  /** Official name, Spanish; empty for confidential kinds, which have none. */
  readonly names: readonly string[]
  /** 6 digits, 4 or 2 where no more is known, `PE` for what belongs to no one department. */
  readonly ubigeos: readonly string[]
  /** Position in `PRECISIONS`. */
  readonly precisions: Uint8Array
  /** Degrees, NaN where there is no public point. */
  readonly lats: Float64Array
  readonly lngs: Float64Array
  /**
   * Unit vector of a door whose point is exact, three numbers a row; NaN for every other row (roughly
   * known, confidential, a team that comes to her): no distance.
   */
  readonly vectors: Float32Array
  /** First number to call: E.164, 0800 or a short code; empty when there is none. */
  readonly phones: readonly string[]
  /** Position in `hoursCodes`. */
  readonly hours: Uint16Array
  /** Distinct opening hours (`lib/domain/hours-code.ts`), the empty text for none. */
  readonly hoursCodes: readonly string[]
  /** Bits over `FILTERS`: answered yes, answered no; in neither: not known. */
  readonly yes: Uint32Array
  readonly no: Uint32Array
  /** Bits over `LANGUAGE_CHOICE_CODES`; 0: not known. */
  readonly languages: Uint16Array
  /** UBIGEO codes that the service reaches, joined by spaces; empty: not known. */
  readonly coverage: readonly string[]
  /** Position in `ROOFS`: under whose roof, which she must know before she goes. */
  readonly roofs: Uint8Array
  /** Position in `AGES`. */
  readonly ages: Uint8Array
  /** Position in `closingCodes`: a door that is shut, which she must know before she goes. */
  readonly closings: Uint16Array
  /** Distinct ones (`lib/domain/closing-code.ts`), as the edition judged them; the empty text for none. */
  readonly closingCodes: readonly string[]
  /** 1: it takes nobody of 18 or more. */
  readonly onlyMinors: Uint8Array
}

export const PRECISIONS = ['exact', 'approximate', 'none'] as const
export const ROOFS = ['own', 'police', 'health', 'boat'] as const
/** How old the most perishable field is, as `PublicListing.freshness`. */
export const AGES = ['current', 'expired', 'long_expired'] as const

/** One row as objects give it, for the encoder. */
export interface DirectoryEntry {
  readonly id: string
  readonly kind: number
  readonly name: string
  readonly ubigeo: string
  readonly precision: (typeof PRECISIONS)[number]
  /** WGS 84 degrees; null exactly where `precision` is `none`. */
  readonly lat: number | null
  readonly lng: number | null
  readonly phone: string
  readonly hours: string
  readonly yes: number
  readonly no: number
  readonly languages: number
  readonly coverage: readonly string[]
  readonly roof: (typeof ROOFS)[number]
  readonly age: (typeof AGES)[number]
  readonly closing: string
  readonly onlyMinors: boolean
}

/**
 * How a row answers what was asked; the higher the better. Each has the bits of those below it, so that
 * the worst of some answers is their AND, for as many rows at once as a number has bytes.
 */
export const STATE = { no: 0b000, unknown: 0b001, expected: 0b011, yes: 0b111 } as const
/** One more than the highest of them: for arrays by state. */
export const STATES = 8

/** What is asked. Everything combines with AND, languages and kinds among themselves with OR. */
export interface DirectoryQuery {
  /** Bits over `FILTERS`; 0: any. */
  readonly filters: number
  /** Bits over `LANGUAGE_CHOICE_CODES`; 0: any. */
  readonly languages: number
  /** Bits over `KIND_CODES`; 0: any. */
  readonly kinds: number
  /** «Abierto ahora» at this instant; `unknown`: no clock can be believed; null: at any hour. */
  readonly openAt: Date | 'unknown' | null
  /** «Las 24 horas». */
  readonly always: boolean
  /** A place and everything in it, by UBIGEO; null: the country. */
  readonly within: string | null
}
