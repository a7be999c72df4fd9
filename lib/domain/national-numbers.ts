/**
 * The national short numbers, as constants: no import, edit or captured account can change what she
 * dials in danger. They carry no doubt mark on public pages; their age alarms the operator instead.
 * Facts and sources: design domain §1. A fact that no source gives is absent, and shown as not known.
 */
export interface NationalNumber {
  readonly number: string
  /** Message key under `numbers`. */
  readonly key: 'police' | 'line100' | 'trafficking' | 'children' | 'health' | 'rescue'
  readonly always: boolean
  readonly free: boolean
  readonly languages: readonly ('es' | 'qu' | 'ay')[]
  /** Source and date of hours, cost and languages, as they may be shown. */
  readonly source: { readonly title: string; readonly date: string }
}

/** One of the four that stand on every page, with a short word beside the digits. */
export interface FirstNumber extends NationalNumber {
  readonly key: Exclude<NationalNumber['key'], 'health' | 'rescue'>
}

/** The four of the first screen, in its order. */
export const FIRST_NUMBERS: readonly FirstNumber[] = [
  {
    number: '105',
    key: 'police',
    always: false,
    free: false,
    languages: [],
    source: { title: 'Radio Matucana', date: '2020-04-23' },
  },
  {
    number: '100',
    key: 'line100',
    always: true,
    free: true,
    languages: ['es', 'qu', 'ay'],
    source: { title: 'MIMP, por Andina', date: '2025-11-04' },
  },
  {
    number: '1818',
    key: 'trafficking',
    always: true,
    free: true,
    languages: ['es', 'qu', 'ay'],
    source: { title: 'Cusco Post', date: '2025' },
  },
  {
    number: '1810',
    key: 'children',
    always: true,
    free: true,
    languages: [],
    source: { title: 'gob.pe (MIMP)', date: '2020-08-18' },
  },
]

/** Below the four. Chat 100 is a listing of the catalogue, not a number. */
export const MORE_NUMBERS: readonly NationalNumber[] = [
  {
    number: '113',
    key: 'health',
    always: true,
    free: true,
    languages: [],
    source: { title: 'La República', date: '2023-11-26' },
  },
  {
    number: '116',
    key: 'rescue',
    always: false,
    free: false,
    languages: [],
    source: { title: 'Radio Matucana', date: '2020-04-23' },
  },
]

export const NATIONAL_NUMBERS: readonly NationalNumber[] = [...FIRST_NUMBERS, ...MORE_NUMBERS]

/** Is this one of the constants? libphonenumber calls 100 or 105 invalid, so ask here first. */
export function isNationalNumber(value: string): boolean {
  return NATIONAL_NUMBERS.some(({ number }) => number === value)
}
