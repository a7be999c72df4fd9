import 'server-only'
import {
  type DateAttribute,
  type ENUM_ATTRIBUTES,
  type Facts,
  NUMBER_ATTRIBUTES,
  type SET_ATTRIBUTES,
  TRI_ATTRIBUTES,
} from '../../domain/attributes'
import { factsSchema } from '../../domain/facts-schema'
import { FACT_NAMES, type FactName } from '../../domain/field-of-fact'

/** Every column of a fact, for a `select`. */
export const FACT_COLUMNS = Object.fromEntries(FACT_NAMES.map((name) => [name, true])) as Record<
  FactName,
  true
>

/** Columns of facts as the catalogue holds them: unknown is a value, null or an empty list. */
type FactColumns = Readonly<Record<FactName, unknown>>

/** What is known, without the columns that say «unknown». */
export function toFacts(columns: FactColumns): Facts {
  const known = FACT_NAMES.filter((name) => isKnown(columns[name]))
  return factsSchema.parse(Object.fromEntries(known.map((name) => [name, toValue(columns[name])])))
}

/** A day is one in Lima, whatever the clock of whoever reads it. */
function toValue(column: unknown): unknown {
  return column instanceof Date ? column.toISOString().slice(0, 10) : column
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== 'unknown' && !(Array.isArray(value) && value.length === 0)
}

/** Every column, so that a fact that is no longer known is written as unknown. */
export function toFactColumns(facts: Facts) {
  return {
    ...pick(TRI_ATTRIBUTES, (name) => facts[name] ?? 'unknown'),
    ...pick(NUMBER_ATTRIBUTES, (name) => facts[name] ?? null),
    reach: facts.reach ?? null,
    traffickingSkill: facts.traffickingSkill ?? null,
    needsDocument: facts.needsDocument ?? null,
    answeredBy: facts.answeredBy ?? null,
    startsReport: facts.startsReport ?? null,
    asksName: facts.asksName ?? null,
    operatingState: facts.operatingState ?? null,
    until: facts.until === undefined ? null : new Date(`${facts.until}T00:00:00Z`),
    capacity: facts.capacity ?? null,
    modes: [...(facts.modes ?? [])],
    gives: [...(facts.gives ?? [])],
  } satisfies Record<EveryOther, unknown>
}

type EveryOther = keyof typeof ENUM_ATTRIBUTES | keyof typeof SET_ATTRIBUTES | DateAttribute

function pick<Name extends string, Value>(
  names: readonly Name[],
  get: (name: Name) => Value,
): Record<Name, Value> {
  // The names are our own table's, so the record is complete by construction.
  return Object.fromEntries(names.map((name) => [name, get(name)])) as Record<Name, Value>
}
