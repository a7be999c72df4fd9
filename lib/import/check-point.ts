import type { Gazetteer } from './gazetteer'
import { type IssueHint, type IssueValues, toHint } from './issue'

/** `refused`: not there at all. `outside`: in the department, but in another part of it. */
export type PointFault =
  | {
      readonly level: 'refused'
      readonly code: 'pointInPeru' | 'pointInDepartment'
      readonly values: IssueValues
      readonly hint: IssueHint | null
    }
  | { readonly level: 'outside' }
  | null

/** Among how many nearest district capitals the declared place must appear. */
const NEAREST = 5

/**
 * Could this point lie in this place? Judged by the district capitals around it, not by outlines:
 * the department must be that of one of the five nearest capitals, or the point is refused; and so
 * must the province, or the point counts as approximate. All 513 exact points of the first
 * catalogue pass. A border district far from its capital may need a look by a person: the message
 * names the departments that were found.
 */
export function checkPoint(
  lat: number,
  lng: number,
  ubigeo: string,
  gazetteer: Gazetteer,
): PointFault {
  if (!isInPeru(lat, lng)) {
    const hint = isInPeru(lng, lat) ? toHint('hintSwapped') : null
    return { level: 'refused', code: 'pointInPeru', values: {}, hint }
  }
  const near = findNearest(lat, lng, gazetteer)
  if (!near.some((code) => code.startsWith(ubigeo.slice(0, 2)))) {
    const found = [...new Set(near.map((code) => gazetteer.names.get(code)?.department))]
    const department = gazetteer.names.get(ubigeo.slice(0, 2))?.department ?? ''
    const hint = toHint('hintNear', { places: found.join(', ') })
    return { level: 'refused', code: 'pointInDepartment', values: { department }, hint }
  }
  return near.some((code) => code.startsWith(ubigeo.slice(0, 4))) ? null : { level: 'outside' }
}

function isInPeru(lat: number, lng: number): boolean {
  return lat >= -18.4 && lat <= 0.05 && lng >= -81.4 && lng <= -68.6
}

function findNearest(lat: number, lng: number, gazetteer: Gazetteer): string[] {
  // Flat-earth distance is enough to order neighbours.
  const shrink = Math.cos((lat * Math.PI) / 180)
  const found: { ubigeo: string; distance: number }[] = []
  for (const place of gazetteer.places) {
    if (place.ubigeo.length !== 6 || place.lat === null || place.lng === null) continue
    const distance = (place.lat - lat) ** 2 + ((place.lng - lng) * shrink) ** 2
    found.push({ ubigeo: place.ubigeo, distance })
  }
  found.sort((a, b) => a.distance - b.distance)
  return found.slice(0, NEAREST).map(({ ubigeo }) => ubigeo)
}
