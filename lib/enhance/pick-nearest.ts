import type { RowAnswers } from '../domain/answers-code'
import type { Coordinates } from '../domain/distance'
import { decodeHours } from '../domain/hours-code'
import { AGES, type Directory, STATE } from '../search/directory'
import { type NearRow, nearest } from '../search/nearest'
import { type Ask, judgeRow, type RowState } from './row-state'

/** As many as are read on a phone without getting lost. */
const MOST_ROWS = 20

export interface NearService extends NearRow {
  readonly reasons: RowState['reasons']
}

/** Nearest first; together at most `MOST_ROWS`, those that say yes before the others. */
export interface NearServices {
  readonly yes: readonly NearService[]
  readonly expected: readonly NearService[]
  readonly unknown: readonly NearService[]
}

export interface NearQuery {
  readonly asks: readonly Ask[]
  /** Only those that say yes. */
  readonly sureOnly: boolean
  /** Now; null when the device's clock cannot be believed. */
  readonly instant: Date | null
}

/**
 * The nearest doors by what they answer, judged as the rows of the page are; who says no is left out.
 */
export function pickNearest(
  directory: Directory,
  origin: Coordinates,
  { asks, sureOnly, instant }: NearQuery,
): NearServices {
  const judged: RowState[] = []
  for (let row = 0; row < directory.count; row++)
    judged.push(judgeRow(answersAt(directory, row), asks, instant))
  const states = Uint8Array.from(judged, ({ state, isSure }) =>
    sureOnly && !isSure ? STATE.no : STATE[state],
  )
  const found = nearest(directory, states, origin, MOST_ROWS)
  const withReasons = (rows: readonly NearRow[]) =>
    rows.map(({ row, meters }) => ({ row, meters, reasons: judged[row]?.reasons ?? [] }))
  const yes = withReasons(found.yes)
  const expected = withReasons(found.expected).slice(0, MOST_ROWS - yes.length)
  const unknown = withReasons(found.unknown).slice(0, MOST_ROWS - yes.length - expected.length)
  return { yes, expected, unknown }
}

/** As `answersOfRow` gives them to the page: what may have changed opens no door. */
function answersAt(directory: Directory, row: number): RowAnswers {
  const { yes, no, languages, ages, hours, hoursCodes } = directory
  const isFresh = AGES[ages[row] ?? -1] === 'current'
  return {
    yes: yes[row] ?? 0,
    no: no[row] ?? 0,
    languages: languages[row] ?? 0,
    hours: isFresh ? decodeHours(hoursCodes[hours[row] ?? -1] ?? '') : null,
  }
}
