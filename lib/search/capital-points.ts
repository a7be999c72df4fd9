import { PARTS_OF_DEGREE } from './directory-format'
import { decodeDeltas, decodeNumbers, encodeDeltas, encodeNumbers } from './vlq'

/** Where each place's capital lies: WGS 84 degrees in the order of the places, NaN where not known. */
export interface CapitalPoints {
  readonly lats: Float64Array
  readonly lngs: Float64Array
}

interface Capital {
  readonly lat: number | null
  readonly lng: number | null
}

/**
 * The points of all capitals, in the order of the places that `encodePlaces` writes, to a ten-
 * thousandth of a degree: a JSON list of which places have one, their latitudes and longitudes.
 */
export function encodeCapitalPoints(places: readonly Capital[]): string {
  const known = places.flatMap(({ lat, lng }) =>
    lat === null || lng === null ? [] : [{ lat, lng }],
  )
  const toParts = (degrees: number) => Math.round(degrees * PARTS_OF_DEGREE)
  return JSON.stringify([
    places.length,
    encodeNumbers(places.map(({ lat, lng }) => (lat === null || lng === null ? 0 : 1))),
    encodeDeltas(known.map(({ lat }) => toParts(lat))),
    encodeDeltas(known.map(({ lng }) => toParts(lng))),
  ])
}

/**
 * What `encodeCapitalPoints` wrote.
 * @throws when the text is anything else.
 */
export function decodeCapitalPoints(text: string): CapitalPoints {
  const [count, known, lats, lngs] = parse(text)
  const flags = decodeNumbers(known, count)
  const points = flags.reduce((sum, flag) => sum + flag, 0)
  const places = {
    lats: new Float64Array(count).fill(Number.NaN),
    lngs: new Float64Array(count).fill(Number.NaN),
  }
  const latParts = decodeDeltas(lats, points)
  const lngParts = decodeDeltas(lngs, points)
  let at = 0
  flags.forEach((flag, row) => {
    if (flag === 0) return
    places.lats[row] = (latParts[at] ?? Number.NaN) / PARTS_OF_DEGREE
    places.lngs[row] = (lngParts[at] ?? Number.NaN) / PARTS_OF_DEGREE
    at++
  })
  return places
}

function parse(text: string): [count: number, known: string, lats: string, lngs: string] {
  const parts: unknown = JSON.parse(text)
  if (Array.isArray(parts) && parts.length === 4) {
    const [count, known, lats, lngs] = parts as unknown[]
    const isCount = typeof count === 'number' && Number.isInteger(count) && count >= 0
    if (isCount && typeof known === 'string' && count === known.length)
      if (typeof lats === 'string' && typeof lngs === 'string') return [count, known, lats, lngs]
  }
  throw new Error(
    `capitals: got ${text.slice(0, 40)}, expected a count and three texts; load the page again`,
  )
}
