import type { Journey } from '../domain/journey'
import { journeysSchema } from '../domain/journeys-schema'
import type { Gazetteer } from './gazetteer'
import { type Row, splitCell } from './row'

/** `170101:boat:40:3`: from where, by what, for how many soles, in how many hours; unknown is empty. */
const JOURNEY = /^(\d{6}):([a-z]+):(\d{1,4}(?:\.\d{1,2})?)?:(\d{1,3}(?:\.\d{1,2})?)?$/

/** The journeys of a row, for its point; nothing when the cell says nothing. */
export function findJourneys(
  row: Row,
  gazetteer: Gazetteer,
): { readonly journeys?: readonly Journey[] } {
  const cell = row.cell('journeys')
  if (cell === '') return {}
  const said = splitCell(cell).map((text) => {
    const [, ubigeo, means, soles, travelHours] = JOURNEY.exec(text) ?? []
    return { ubigeo, means, soles: toAmount(soles), travelHours: toAmount(travelHours) }
  })
  const parsed = journeysSchema.safeParse(said)
  if (parsed.success && parsed.data.every(({ ubigeo }) => gazetteer.names.has(ubigeo)))
    return { journeys: parsed.data }
  row.refuse('journeys', 'journeys')
  return {}
}

/** The cell that is read back as these journeys. */
export function toJourneysCell(journeys: readonly Journey[] = []): string {
  return journeys
    .map(({ ubigeo, means, soles, travelHours }) =>
      [ubigeo, means, soles ?? '', travelHours ?? ''].join(':'),
    )
    .join('|')
}

function toAmount(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
