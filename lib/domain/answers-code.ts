import { decodeHours, encodeHours } from './hours-code'
import type { OpeningRule } from './open-now'

/** Everything a filter may ask of one row of a list. */
export interface RowAnswers {
  /** Bits over `FILTERS`: answered yes, answered no; in neither: not known. */
  readonly yes: number
  readonly no: number
  /** Bits over `LANGUAGE_CHOICE_CODES`; 0: not known. */
  readonly languages: number
  readonly hours: OpeningRule | null
}

/**
 * One row's answers as a short data attribute, `1a.4.0.k--u,12345=0800-1615`: bits in base 36, then
 * the hours (`hours-code.ts`). A page lists sixty services, so bytes count.
 */
export function encodeAnswers({ yes, no, languages, hours }: RowAnswers): string {
  const bits = [yes, no, languages].map((one) => one.toString(36))
  return [...bits, hours === null ? '' : encodeHours(hours)].join('.')
}

/** What `encodeAnswers` wrote; of any other text nothing is known. */
export function decodeAnswers(code: string): RowAnswers {
  const [yes, no, languages, hours = ''] = code.split('.')
  const toBits = (text: string | undefined) => Number.parseInt(text ?? '', 36) || 0
  return {
    yes: toBits(yes),
    no: toBits(no),
    languages: toBits(languages),
    hours: decodeHours(hours),
  }
}
