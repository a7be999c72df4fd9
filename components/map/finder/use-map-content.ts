import { useMemo } from 'react'
import { findHouses } from './find-houses'
import type { MapData } from './map-data'
import type { MapProps } from './map-props'

/** Bits over `FILTERS`: the map's note speaks to everybody. */
const NOTHING_ASKED = 0

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

/** Names for the map: departments, capitals, and which departments have safe houses that anybody may know of. */
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
        .filter((ubigeo) => findHouses(directory, ubigeo, NOTHING_ASKED) !== null),
    }
  }, [directory, places, capitals, departments, note])
}
