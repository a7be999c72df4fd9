import { KINDS, type KindCode } from '../../domain/kind'
import { parseKind } from '../row-kind'
import type { JsonRow } from './json-row'
import { isEmptyList, isObject, type JsonObject, objectAt, objectsAt, textAt } from './json-value'

/** Is this a FeatureCollection of RFC 7946? */
export function isGeojson(file: unknown): file is JsonObject {
  return isObject(file) && file.type === 'FeatureCollection' && Array.isArray(file.features)
}

/**
 * Features as rows: their properties are named as the columns of a table, lists become cells. Features
 * of one `public_id` or `id` are places of one service.
 */
export function geojsonRows(file: JsonObject): readonly JsonRow[] {
  const rows = new Map<string, JsonRow>()
  for (const [at, feature] of objectsAt(file, 'features').entries()) {
    const pointer = `/features/${at}`
    const row = toRow(feature, pointer, at)
    // A house is joined to nothing: its row is looked through by itself, and refused by itself.
    const key = findSecretKind(row.cells)
      ? pointer
      : row.cells.get('public_id') || row.cells.get('id') || pointer
    const before = rows.get(key)
    if (!before) rows.set(key, row)
    else if (isSameService(before, row))
      rows.set(key, { ...before, morePlaces: [...before.morePlaces, row.cells] })
    // Its own row, whose id is no longer the only one: so it is refused.
    else rows.set(pointer, row)
  }
  return [...rows.values()]
}

/** The kind of a safe house; null for every other row. */
function findSecretKind(cells: JsonRow['cells']): KindCode | null {
  const kind = parseKind(cells.get('type') ?? '')
  return kind !== null && KINDS[kind].exposure === 'CONFIDENTIAL' ? kind : null
}

/** Places of one service differ in nothing but where they are. */
function isSameService(one: JsonRow, other: JsonRow): boolean {
  return ['type', 'name', 'operator'].every((name) => one.cells.get(name) === other.cells.get(name))
}

function toRow(feature: JsonObject, pointer: string, at: number): JsonRow {
  const properties = objectAt(feature, 'properties')
  const cells = new Map<string, string>()
  for (const [name, value] of Object.entries(properties)) {
    const column = name === 'precision' ? 'coordinate_precision' : name.toLowerCase()
    cells.set(column, toCell(column, value))
  }
  const point = objectAt(feature, 'geometry')
  const [lng, lat] = Array.isArray(point.coordinates) ? point.coordinates : []
  cells.set('lng', toCell('lng', lng))
  cells.set('lat', toCell('lat', lat))
  const isPlaced = cells.get('lat') !== ''
  const precision = cells.get('coordinate_precision') || (isPlaced ? 'approximate' : 'none')
  cells.set('coordinate_precision', precision)
  const secret = findSecretKind(cells)
  if (!secret) forgetRegion(cells)
  const isOperatorReserved = !secret && isOurs(cells) && cells.get('operator') === ''
  if (isOperatorReserved) cells.set('operator', RESERVED)
  // Never the file's own: it would join what is kept of a house with somebody else's list.
  if (secret) cells.set('id', `${secret}-${at}`)
  else if (!cells.get('id')) cells.set('id', textAt(feature, 'id').toLowerCase())
  // Ours names the page of a service, which is no column.
  cells.delete('page')
  // Reckoned anew from the days of the sources: no word of anybody's.
  cells.delete('freshness')
  cells.delete('verified_at')
  const pointers = new Map([
    ...[...cells.keys()].map((column) => [column, `${pointer}/properties/${column}`] as const),
    ...['lat', 'lng'].map((column) => [column, `${pointer}/geometry/coordinates`] as const),
  ])
  return {
    ...{ pointer, cells, pointers, isOperatorReserved },
    ...{ morePlaces: [], own: null, warnings: [] },
    emptied: isEmptyList(properties.phone) ? ['phone'] : [],
  }
}

/** Kept as the name of who runs a service, and shown to no reader: the file has none. */
const RESERVED = '(reserved)'

const isOurs = (cells: JsonRow['cells']) => cells.get('public_id') !== undefined

/** A service without a public door stands in the one region that it reaches: that is no place of its own. */
function forgetRegion(cells: Map<string, string>): void {
  if (cells.get('address') || cells.get('lat') || cells.get('coverage') !== cells.get('ubigeo'))
    return
  for (const column of ['ubigeo', 'department', 'province', 'district']) cells.set(column, '')
}

function toCell(column: string, value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(column === 'phone' ? ' / ' : '|')
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (isObject(value)) return JSON.stringify(value)
  return typeof value === 'string' ? value.trim() : ''
}
