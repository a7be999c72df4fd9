import type { Gazetteer } from '../import/gazetteer'

interface NamedPlace {
  readonly ubigeo: string
  readonly name: string
}

export interface ProvinceChoices extends NamedPlace {
  readonly districts: readonly NamedPlace[]
}

/** The capital of a place, WGS 84 degrees. */
export interface TownChoice extends NamedPlace {
  readonly population: number
  readonly lat: number
  readonly lng: number
}

/** Places as they are offered: departments, and the districts of one by its provinces. */
export interface PlaceChoices {
  readonly departments: readonly NamedPlace[]
  provincesOf(department: string): readonly ProvinceChoices[]
  /** Where places of a department lie, by their capitals: what the map is found one's way on by. */
  townsOf(department: string): readonly TownChoice[]
  /** «Tambopata, Tambopata, Madre de Dios»; the code itself when no place has it. */
  nameOf(ubigeo: string): string
}

/** Names repeat (ten districts are called Santa Rosa), so each is offered under its province. */
export function toPlaceChoices({ places, names }: Gazetteer): PlaceChoices {
  const below = (length: number, parent: string) =>
    places
      .filter(({ ubigeo }) => ubigeo.length === length && ubigeo.startsWith(parent))
      .map(({ ubigeo, name }) => ({ ubigeo, name }))
  return {
    departments: below(2, ''),
    provincesOf: (department) =>
      /^\d{2}$/.test(department)
        ? below(4, department).map((province) => ({
            ...province,
            districts: below(6, province.ubigeo),
          }))
        : [],
    townsOf: (department) =>
      places.flatMap(({ ubigeo, name, capital, population, lat, lng }) =>
        ubigeo.startsWith(department) && lat !== null && lng !== null
          ? [{ ubigeo, name: capital ?? name, population: population ?? 0, lat, lng }]
          : [],
      ),
    nameOf: (ubigeo) => {
      const known = names.get(ubigeo)
      if (!known) return ubigeo
      return [known.district, known.province, known.department].filter(Boolean).join(', ')
    },
  }
}
