import {
  DATE_ATTRIBUTES,
  ENUM_ATTRIBUTES,
  type Facts,
  SET_ATTRIBUTES,
  TRI_ATTRIBUTES,
} from '@/lib/domain/attributes'
import { FACT_NAMES, type FactName } from '@/lib/domain/field-of-fact'
import type { Words } from '../words'
import { type Attribute, type Link, toAttribute } from './to-attribute'

const ASKED: ReadonlySet<string> = new Set([
  ...TRI_ATTRIBUTES,
  ...Object.keys(ENUM_ATTRIBUTES),
  ...Object.keys(SET_ATTRIBUTES),
])

/** Written `YYYY-MM-DD` in every language, as programs read it. */
const isDate = (name: FactName) => DATE_ATTRIBUTES.some((one) => one === name)

/**
 * Each fact with its value, `unknown` written out: a program that finds nothing would read it as a no,
 * and would turn someone away. Of a set, one attribute for each value.
 * @param asked facts that this listing may state at all; the rest are left out.
 */
export function factAttributes(
  link: Link,
  facts: Facts,
  words: Words,
  asked: readonly FactName[] = FACT_NAMES,
): Attribute[] {
  return asked.flatMap((name) => {
    const term = { taxonomy: 'fact', code: name } as const
    const value = facts[name]
    if (value === undefined)
      return ASKED.has(name) ? [toAttribute(link, term, 'unknown', { label: words.unknown })] : []
    if (typeof value === 'number' || isDate(name)) return [toAttribute(link, term, String(value))]
    if (typeof value === 'string')
      return [toAttribute(link, term, value, { label: words.answer(name, value) })]
    return value.map((one) =>
      toAttribute(link, term, one, { label: words.answer(name, one), key: one }),
    )
  })
}
