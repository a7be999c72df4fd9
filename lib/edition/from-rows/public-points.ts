import { UNKNOWN_HOURS } from '../../domain/opening-hours'
import type { PointRow, ServiceRow } from '../catalogue-rows'
import type { PublicPoint } from '../public-listing'
import { byText } from './by-text'
import { isPublic } from './levels'
import { publicHours } from './public-hours'
import { publicJourneys } from './public-journeys'
import { publicLanguages } from './public-languages'

/**
 * Where a service attends. Without a public address no point leaves at all: a coordinate, a district
 * or «frente al mercado» would give away the door that the address keeps back.
 */
export function publicPoints(row: ServiceRow, today: string): PublicPoint[] {
  if (!isPublic(row, 'address')) return []
  return row.points
    .map((point) => toPublicPoint(row, point, today))
    .sort(byText(({ ubigeo, address, lat, lng }) => `${ubigeo} ${address} ${lat} ${lng}`))
}

const NO_COORDINATE = { lat: null, lng: null, precision: 'none' } as const

function toPublicPoint(row: ServiceRow, point: PointRow, today: string): PublicPoint {
  const { lat, lng, precision } = isPublic(row, 'point') ? point : NO_COORDINATE
  const isPlaced = precision !== 'none' && lat !== null && lng !== null
  return {
    address: point.address,
    ubigeo: point.ubigeo,
    ...(isPlaced ? { lat, lng, precision } : NO_COORDINATE),
    directions: isPublic(row, 'directions') ? point.directions : null,
    hours: isPublic(row, 'hours') ? publicHours(point.hours, today) : UNKNOWN_HOURS,
    languages: isPublic(row, 'languages') ? publicLanguages(point.languages) : [],
    ...(point.journeys?.length &&
      isPublic(row, 'journeys') && { journeys: publicJourneys(point.journeys) }),
  }
}
