import {
  CLOSED_STATES,
  ENUM_ATTRIBUTES,
  type Facts,
  NUMBER_ATTRIBUTES,
  SET_ATTRIBUTES,
  TRI_ATTRIBUTES,
} from '../domain/attributes'
import { type FormValues, textAt, textsAt } from './form-values'
import { keepOrder } from './keep-order'

const ONE_OF = [...TRI_ATTRIBUTES, ...Object.keys(ENUM_ATTRIBUTES)]
const SETS = Object.keys(SET_ATTRIBUTES)

/** Facts as a form shows them; what is not known is an empty text. */
export function factsToValues(facts: Facts): FormValues {
  const numbers = NUMBER_ATTRIBUTES.map((name) => [name, String(facts[name] ?? '')] as const)
  const { modes = [], gives = [], ...others } = facts
  const texts = Object.entries(others).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return { ...Object.fromEntries([...numbers, ...texts]), modes: [...modes], gives: [...gives] }
}

/**
 * A candidate for the schema of facts: empty means «not known», which is no key at all. Only the names
 * of the closed table are read, whatever else was posted.
 */
export function factsFromValues(values: FormValues, current: Facts): Record<string, unknown> {
  const before: Readonly<Record<string, unknown>> = { ...current }
  const texts = ONE_OF.map((name) => [name, textAt(values, name)] as const)
  const known = texts.filter(([, text]) => text !== '' && text !== 'unknown')
  const sets = SETS.map((name) => [name, keepOrder(textsAt(values, name), before[name])] as const)
  const numbers = NUMBER_ATTRIBUTES.map((name) => [name, textAt(values, name).trim()] as const)
  return {
    ...Object.fromEntries(known),
    ...readUntil(values),
    ...Object.fromEntries(sets.filter(([, list]) => list.length > 0)),
    ...Object.fromEntries(
      numbers.filter(([, text]) => text !== '').map(([name, text]) => [name, toWhole(text)]),
    ),
  }
}

function toWhole(text: string): number {
  return /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
}

/** A door that is open has no last day: the one of before goes with its state, without being asked for. */
function readUntil(values: FormValues): { readonly until?: string } {
  const until = textAt(values, 'until').trim()
  const isClosed = CLOSED_STATES.some((state) => state === textAt(values, 'operatingState'))
  return until !== '' && isClosed ? { until } : {}
}
