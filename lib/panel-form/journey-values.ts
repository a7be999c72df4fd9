import type { Journey } from '../domain/journey'
import { type FormValues, rowsAt, textAt } from './form-values'

/** Journeys as rows. `department` only chooses which districts are offered. */
export function journeysToValues(journeys: readonly Journey[] = []): readonly FormValues[] {
  return journeys.map(({ ubigeo, means, soles, travelHours }) => ({
    department: ubigeo.slice(0, 2),
    ubigeo,
    means,
    soles: soles === null ? '' : String(soles),
    travelHours: travelHours === null ? '' : String(travelHours),
  }))
}

/** Candidates for the schema of journeys; none at all is no list. */
export function journeysFromValues(values: FormValues): { readonly journeys?: unknown } {
  const rows = rowsAt(values, 'journeys')
  if (rows.length === 0) return {}
  return {
    journeys: rows.map((row) => ({
      ubigeo: textAt(row, 'ubigeo'),
      means: textAt(row, 'means'),
      soles: toAmount(textAt(row, 'soles')),
      travelHours: toAmount(textAt(row, 'travelHours')),
    })),
  }
}

/** A number as people type it, with a point or a comma; NaN is refused by the schema. */
function toAmount(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return null
  return /^\d{1,5}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN
}
