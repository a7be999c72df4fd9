import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export interface District {
  readonly ubigeo: string
  readonly name: string
  /** Its capital's point, WGS 84 degrees. */
  readonly lat: number
  readonly lng: number
  /** People; 1 where INEI gives none. */
  readonly population: number
}

/** Peru's districts, but for the one whose capital's point nobody gives. */
export function readDistricts(): District[] {
  const rows: Record<string, string>[] = parse(
    readFileSync('prisma/catalogue/ubigeo/districts.csv'),
    { columns: true },
  )
  return rows
    .filter(({ capital_lat }) => capital_lat !== '')
    .map(({ ubigeo = '', district = '', capital_lat, capital_lng, population }) => ({
      ...{ ubigeo, name: district, lat: Number(capital_lat), lng: Number(capital_lng) },
      population: Number(population) || 1,
    }))
}
