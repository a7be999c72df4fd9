import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Place } from '../domain/place'

/** The three files of `prisma/catalogue/ubigeo/`, as text. */
export interface UbigeoFiles {
  readonly departments: string
  readonly provinces: string
  readonly districts: string
}

/** Names of the levels above and including the place; '' below its own level. */
export interface PlaceNames {
  readonly department: string
  readonly province: string
  readonly district: string
}

export interface Gazetteer {
  /** All 2,113 places, sorted by UBIGEO. */
  readonly places: readonly Place[]
  readonly names: ReadonlyMap<string, PlaceNames>
  /** RENIEC's code → INEI's, for districts, provinces and departments. */
  readonly fromReniec: ReadonlyMap<string, string>
}

const number = z.union([z.literal('').transform(() => null), z.coerce.number().finite()])
const row = z.object({
  ubigeo: z.string().regex(/^(?:\d{2}|\d{4}|\d{6})$/),
  department: z.string().min(1),
  province: z.string().min(1).optional(),
  district: z.string().min(1).optional(),
  capital: z.string(),
  capital_lat: number,
  capital_lng: number,
  population: number.optional(),
  reniec: z.string().optional(),
})

/** @throws when one of our own files is broken: nothing can be imported then. */
export function buildGazetteer(files: UbigeoFiles): Gazetteer {
  const rows = [files.departments, files.provinces, files.districts].flatMap((text) =>
    z.array(row).parse(parse(text, { columns: true, bom: true })),
  )
  rows.sort((a, b) => (a.ubigeo < b.ubigeo ? -1 : 1))
  const fromReniec = new Map<string, string>()
  for (const { reniec, ubigeo } of rows) {
    // RENIEC's provinces and departments are INEI's under other digits: the first district tells.
    for (const length of reniec ? [2, 4, 6] : []) {
      fromReniec.set((reniec ?? '').slice(0, length), ubigeo.slice(0, length))
    }
  }
  return {
    places: rows.map((place) => ({
      ubigeo: place.ubigeo,
      name: place.district ?? place.province ?? place.department,
      capital: place.capital === '' ? null : place.capital,
      lat: place.capital_lat,
      lng: place.capital_lng,
      population: place.population ?? null,
    })),
    names: new Map(
      rows.map(({ ubigeo, department, province = '', district = '' }) => [
        ubigeo,
        { department, province, district },
      ]),
    ),
    fromReniec,
  }
}
