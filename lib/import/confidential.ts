import { TRI_ATTRIBUTES } from '../domain/attributes'
import { hasTrail } from '../domain/has-trail'
import { KINDS, type KindCode } from '../domain/kind'
import { isNationalNumber } from '../domain/national-numbers'
import { checkUbigeo } from './check-ubigeo'
import { isKnownColumn, noteColumn } from './columns'
import type { Gazetteer } from './gazetteer'
import { type Row, splitCell } from './row'
import { namesOf } from './row-point'

/** A confidential row holds nothing here: each of these leads to a door. */
const EMPTY_COLUMNS = [
  ...['address', 'lat', 'lng', 'province', 'district', 'url', 'journeys'],
  ...TRI_ATTRIBUTES.map(noteColumn),
]
/** Read, checked for an address or a number, and except for the source's title not kept. */
const TEXT_COLUMNS = ['id', 'name', 'operator', 'notes', 'source_title']

/**
 * Refuses whatever in a confidential row could lead to the house: a place finer than its department,
 * a point, an address or a number in any cell. No message repeats the value (see `createRow`).
 */
export function checkConfidential(row: Row, gazetteer: Gazetteer): void {
  const ubigeo = row.cell('ubigeo')
  if (!/^\d{2}$/.test(ubigeo)) {
    row.refuse('ubigeo', 'secretDepartment')
  } else {
    const fault = checkUbigeo(ubigeo, namesOf(row), gazetteer)
    if (fault) row.refuse('ubigeo', 'secretCode', { hint: fault.hint })
  }
  for (const column of EMPTY_COLUMNS) {
    if (row.cell(column) !== '') row.refuse(column, 'secretNothing')
  }
  if (!/^(?:none)?$/.test(row.cell('coordinate_precision'))) {
    row.refuse('coordinate_precision', 'secretPrecision')
  }
  if (
    !row
      .cell('phone')
      .split(/[\s/|]+/)
      .every((part) => part === '' || isNationalNumber(part))
  ) {
    row.refuse('phone', 'secretPhone')
  }
  const texts = row.filled().filter((name) => TEXT_COLUMNS.includes(name) || !isKnownColumn(name))
  for (const column of texts) {
    if (hasTrail(row.cell(column))) {
      row.refuse(column, 'secretTrail')
    }
  }
}

/** Columns of a confidential row that are read; the rest of it is not kept. */
export function findConfidential(row: Row, kind: KindCode): Record<string, unknown> {
  const department = row.cell('ubigeo')
  const gates = splitCell(row.cell('gates'))
  const publicId = row.cell('public_id')
  return {
    exposure: 'CONFIDENTIAL',
    // Never the source's own code: it says how many houses there are.
    sourceId: `${kind}-${department}`,
    ...(publicId === '' ? {} : { publicId }),
    kind,
    department,
    gates: gates.length > 0 ? gates : KINDS[kind].reachedBy,
    visibility: row.cell('visibility') || 'PUBLIC',
  }
}
