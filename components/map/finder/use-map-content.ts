import { useMemo } from 'react'
import { KIND_CODES, KINDS } from '@/lib/domain/kind'
import type { Directory } from '@/lib/search/directory'
import { rowsOfKind } from '@/lib/search/rows-of-kind'
import type { MapData } from './map-data'
import type { MapProps } from './map-props'

/** «Wanchaq, Cusco»: district names repeat, so the department stands beside them. */
export function usePlaceNames({ places }: MapData): (ubigeo: string) => string {
  return useMemo(() => {
    const names = new Map(places.map(({ ubigeo, name }) => [ubigeo, name]))
    return (ubigeo) => {
      const name = names.get(ubigeo) ?? ''
      const department = names.get(ubigeo.slice(0, 2)) ?? ''
      return name === department || department === '' ? name : `${name}, ${department}`
    }
  }, [places])
}

/** Positions in `KIND_CODES`. */
const CONFIDENTIAL = [...KIND_CODES.keys()].filter(
  (kind) => KINDS[KIND_CODES[kind] ?? 'cem'].exposure === 'CONFIDENTIAL',
)

/** The row that says how one gets to the safe houses of a department; null where none is known. */
export function findHouses(directory: Directory, department: string): number | null {
  const rows = CONFIDENTIAL.flatMap((kind) => [...rowsOfKind(directory, kind)])
  const there = rows.filter((row) => directory.ubigeos[row] === department)
  return there.length > 0 ? Math.min(...there) : null
}

/** Names for the map: departments, capitals, and which departments have safe houses. */
export function useMapLabels(
  { directory, places, capitals }: MapData,
  departments: readonly { readonly ubigeo: string; readonly name: string }[],
  note: string,
): MapProps['labels'] {
  return useMemo(() => {
    const towns = places.map(({ ubigeo, name, capital, population }, at) => ({
      ubigeo,
      name: capital ?? name,
      population: population ?? 0,
      lat: capitals.lats[at] ?? Number.NaN,
      lng: capitals.lngs[at] ?? Number.NaN,
    }))
    return {
      departmentNames: new Map(departments.map(({ ubigeo, name }) => [ubigeo, name])),
      towns: towns.filter(({ lat }) => !Number.isNaN(lat)),
      note,
      notedDepartments: departments
        .map(({ ubigeo }) => ubigeo)
        .filter((ubigeo) => findHouses(directory, ubigeo) !== null),
    }
  }, [directory, places, capitals, departments, note])
}
