import {
  DATE_ATTRIBUTES,
  ENUM_ATTRIBUTES,
  type Facts,
  NUMBER_ATTRIBUTES,
  SET_ATTRIBUTES,
  TRI_ATTRIBUTES,
} from '../../domain/attributes'
import { FACT_NAMES, type FactName } from '../../domain/field-of-fact'

type MutableFacts = { -readonly [Name in FactName]?: Facts[Name] }

/**
 * The known facts among those allowed, each one of its closed set. A value of another shape is left
 * out, so it reads «no sabemos»: that sends her to the phone, where a wrong value would send her away.
 */
export function publicFacts(facts: Facts, allowed: (name: FactName) => boolean): Facts {
  const kept: MutableFacts = {}
  for (const name of FACT_NAMES) if (allowed(name)) keep(name, facts, kept)
  return kept
}

function keep<Name extends FactName>(name: Name, facts: Facts, kept: MutableFacts): void {
  const value: Facts[Name] = facts[name]
  if (isKnown(name, value)) kept[name] = value
}

/** Is this value one that the closed table allows under this name? `unknown` is not. */
export function isKnown(name: FactName, value: unknown): boolean {
  const one = ALLOWED.get(name)
  if (one) return one.has(value)
  const set = ALLOWED_IN_SET.get(name)
  if (set) return Array.isArray(value) && value.length > 0 && value.every((item) => set.has(item))
  if (isDateName(name)) return typeof value === 'string' && DATE.test(value)
  return isNumberName(name) && Number.isSafeInteger(value) && Number(value) >= 0
}

const ALLOWED: ReadonlyMap<string, ReadonlySet<unknown>> = new Map([
  ...TRI_ATTRIBUTES.map((name) => [name, new Set<unknown>(['yes', 'no'])] as const),
  ...Object.entries(ENUM_ATTRIBUTES).map(([name, all]) => [name, new Set<unknown>(all)] as const),
])

const ALLOWED_IN_SET: ReadonlyMap<string, ReadonlySet<unknown>> = new Map(
  Object.entries(SET_ATTRIBUTES).map(([name, all]) => [name, new Set<unknown>(all)] as const),
)

function isNumberName(name: string): boolean {
  return (NUMBER_ATTRIBUTES as readonly string[]).includes(name)
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

function isDateName(name: string): boolean {
  return (DATE_ATTRIBUTES as readonly string[]).includes(name)
}
