import type { LanguageAtCare } from '../domain/language'
import type { Hours } from '../domain/opening-hours'
import { checkPoint } from './check-point'
import { checkUbigeo } from './check-ubigeo'
import type { Gazetteer } from './gazetteer'
import { toHint } from './issue'
import type { Row } from './row'
import { findJourneys } from './row-journeys'

const PRECISION: Readonly<Record<string, 'exact' | 'approximate' | 'none'>> = {
  '': 'none',
  none: 'none',
  exact: 'exact',
  approximate: 'approximate',
  // The district capital's point: a hollow mark, and no distance.
  district_centroid: 'approximate',
}

/** The open place of a row, or null for a service that has none (a line, a chat). */
export function findPoint(
  row: Row,
  gazetteer: Gazetteer,
  at: { readonly hours: Hours; readonly languages: readonly LanguageAtCare[] },
): unknown {
  const ubigeo = row.cell('ubigeo')
  if (ubigeo === '') {
    const placed = ['address', 'lat', 'lng', 'district', 'province', 'department', 'journeys']
    const filled = placed.find((column) => row.cell(column) !== '')
    if (filled) row.refuse('ubigeo', 'placeCode', { values: { filled } })
    return null
  }
  const fault = checkUbigeo(ubigeo, namesOf(row), gazetteer)
  if (fault) {
    row.refuse('ubigeo', fault.code, fault)
    return null
  }
  const address = row.cell('address')
  const coordinate = findCoordinate(row, ubigeo, gazetteer)
  return {
    address: address === '' ? null : address,
    ubigeo,
    ...coordinate,
    directions: null,
    ...findJourneys(row, gazetteer),
    ...at,
  }
}

/** Names beside the code, '' where the row gives none. */
export function namesOf(row: Row) {
  return {
    department: row.cell('department'),
    province: row.cell('province'),
    district: row.cell('district'),
  }
}

const NO_POINT = { lat: null, lng: null, precision: 'none' } as const

function findCoordinate(row: Row, ubigeo: string, gazetteer: Gazetteer) {
  const precision = PRECISION[row.cell('coordinate_precision')]
  if (!precision) {
    row.refuse('coordinate_precision', 'precision')
    return NO_POINT
  }
  const lat = parseDegrees(row, 'lat')
  const lng = parseDegrees(row, 'lng')
  if (lat === null && lng === null && precision === 'none') return NO_POINT
  if (lat === null || lng === null) {
    const column = lat === null ? 'lat' : 'lng'
    if (row.cell(column) === '') row.refuse(column, 'pointBoth')
    return NO_POINT
  }
  if (precision === 'none') {
    row.refuse('coordinate_precision', 'precisionOfPoint')
    return NO_POINT
  }
  const fault = checkPoint(lat, lng, ubigeo, gazetteer)
  const got = `${lat}, ${lng}`
  if (fault?.level === 'refused')
    row.refuse('lat', fault.code, { values: fault.values, hint: fault.hint, got })
  if (fault?.level === 'outside' && precision === 'exact') {
    row.warn('lat', 'pointInProvince', { got })
    row.assume('coordinate_precision')
    return { lat, lng, precision: 'approximate' }
  }
  return { lat, lng, precision }
}

function parseDegrees(row: Row, column: string): number | null {
  const text = row.cell(column)
  if (text === '') return null
  if (/^-?\d{1,3}(?:\.\d{1,10})?$/.test(text)) return Number(text)
  row.refuse(column, 'pointDegrees', { hint: text.includes(',') ? toHint('hintPoint') : null })
  return null
}
