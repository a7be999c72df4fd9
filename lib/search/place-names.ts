/** The name of a place of one edition; undefined: it has none of that code. */
export type PlaceNames = (ubigeo: string) => string | undefined

/** Who has no names of places reads a file in which every name is written out. */
export const NO_PLACE_NAMES: PlaceNames = () => undefined

/** @param places all of an edition, for what is encoded and decoded by the same names */
export function placeNamesOf(
  places: Iterable<{ readonly ubigeo: string; readonly name: string }>,
): PlaceNames {
  const names = new Map<string, string>()
  for (const { ubigeo, name } of places) names.set(ubigeo, name)
  return (ubigeo) => names.get(ubigeo)
}
