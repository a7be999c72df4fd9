import { CLOSED_STATES, type Facts } from '../domain/attributes'
import { toColumn } from './columns'

/** The facts of a row over the catalogue's: those that the file has no column for stay. */
export function applyFacts(current: Facts, incoming: Facts, columns: ReadonlySet<string>): Facts {
  const kept: Facts = Object.fromEntries(
    Object.entries(current).filter(([name]) => !columns.has(toColumn(name))),
  )
  const merged = { ...kept, ...incoming }
  const isInOrder = (merged.ageMin ?? 0) <= (merged.ageMax ?? Infinity)
  // An age that the file has goes before one that it has no column for.
  const { ageMin: _from, ageMax: _to, ...ageless } = kept
  const { until, ...facts } = isInOrder ? merged : { ...ageless, ...incoming }
  // The end of a state that the file has taken away is the end of nothing.
  const isShut = CLOSED_STATES.some((state) => state === facts.operatingState)
  return until !== undefined && isShut ? { ...facts, until } : facts
}
