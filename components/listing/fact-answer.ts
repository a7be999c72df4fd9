import {
  ENUM_ATTRIBUTES,
  type Facts,
  SET_ATTRIBUTES,
  TRI_ATTRIBUTES,
} from '@/lib/domain/attributes'
import { formatList } from '@/lib/i18n/formats'
import type { Translator } from '@/lib/i18n/translator'

/** Facts that are told as a question and its answer; numbers are told with the ages and the cost. */
export const ASKED_FACTS = [
  ...TRI_ATTRIBUTES,
  ...(Object.keys(ENUM_ATTRIBUTES) as (keyof typeof ENUM_ATTRIBUTES)[]),
  ...(Object.keys(SET_ATTRIBUTES) as (keyof typeof SET_ATTRIBUTES)[]),
] as const
export type AskedFact = (typeof ASKED_FACTS)[number]

/** A known fact in words, or null when it is not known. Every answer has a message of its own. */
export function factAnswer(
  t: Translator<'Attributes'>,
  dates: Translator<'Dates'>,
  facts: Facts,
  name: AskedFact,
): string | null {
  const value = facts[name]
  if (value === undefined) return null
  if (typeof value !== 'string')
    return formatList(
      dates,
      value.map((one) => t(`${name}_${one}` as 'modes_phone')),
    )
  return name in ENUM_ATTRIBUTES ? t(`${name}_${value}` as 'reach_go') : t(value as 'yes' | 'no')
}
