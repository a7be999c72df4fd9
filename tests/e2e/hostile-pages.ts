import { HOSTILE_SAMPLE } from '../hostile-sample'

/** A service of which every text is one hostile text. */
export interface HostilePage {
  readonly publicId: string
  readonly text: string
  /** Its district. */
  readonly ubigeo: string
}

/** What an id may be made of. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxz'
const idOf = (at: number) =>
  `hst${[at / LETTERS.length ** 2, at / LETTERS.length, at]
    .map((part) => LETTERS[Math.floor(part) % LETTERS.length])
    .join('')}`

/** Two districts of Cusco: a list shows sixty services at most. */
const DISTRICTS = ['080101', '080106'] as const

/** The first is as harmless as any: what its pages are made of, those of the others may be. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
  'CEM Villa Imaginaria',
  ...HOSTILE_SAMPLE,
].map((text, at) => ({ publicId: idOf(at), text, ubigeo: DISTRICTS[at % 2] ?? DISTRICTS[0] }))
