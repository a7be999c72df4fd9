import type { CareLanguage } from './language'

/**
 * Languages a reader may ask for, each with the codes that answer it. Whoever speaks any Quechua is
 * asked for one Quechua: the varieties are told by the service's own page.
 */
export const LANGUAGE_CHOICES = {
  es: ['es'],
  qu: ['qu', 'quy', 'quz', 'qxp', 'qwh'],
  ay: ['ay', 'ayr'],
  cni: ['cni'],
  agr: ['agr'],
  shp: ['shp'],
  mcb: ['mcb'],
  amr: ['amr'],
  prl: ['prl'],
} as const satisfies Readonly<Record<string, readonly CareLanguage[]>>
export type LanguageChoice = keyof typeof LANGUAGE_CHOICES
export const LANGUAGE_CHOICE_CODES = Object.keys(LANGUAGE_CHOICES) as LanguageChoice[]

/** Bits over `LANGUAGE_CHOICE_CODES` for what is known to be spoken; 0: nothing is known. */
export function languageBits(codes: readonly CareLanguage[]): number {
  let bits = 0
  LANGUAGE_CHOICE_CODES.forEach((choice, bit) => {
    const answering: readonly CareLanguage[] = LANGUAGE_CHOICES[choice]
    if (codes.some((code) => answering.includes(code))) bits |= 1 << bit
  })
  return bits
}
