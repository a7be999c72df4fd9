import 'server-only'
import type { Place } from '../../domain/place'
import type { SourcedAlias } from '../../import/aliases'
import { alone } from '../alone'
import type { Catalogue } from '../db'

/**
 * Brings places and their other names to those given. A place that is no longer listed stays, since
 * a door may stand in it; an alias goes. Does nothing, quickly, when nothing differs.
 * @returns how many places and aliases were added, changed or taken away.
 */
export function importPlaces(
  catalogue: Catalogue,
  places: readonly Place[],
  aliases: readonly SourcedAlias[],
): Promise<number> {
  return alone(catalogue, 'import', async (transaction) => {
    const storedPlaces = await transaction.place.findMany({
      select: { ubigeo: true, name: true, capital: true, lat: true, lng: true, population: true },
    })
    const before = new Map(storedPlaces.map((place) => [place.ubigeo, toText(place)]))
    const added = places.filter(({ ubigeo }) => !before.has(ubigeo))
    const changed = places.filter(
      (place) => before.has(place.ubigeo) && before.get(place.ubigeo) !== toText(place),
    )
    await transaction.place.createMany({ data: [...added] })
    for (const { ubigeo, ...place } of changed)
      await transaction.place.update({ where: { ubigeo }, data: place, select: { ubigeo: true } })

    const storedAliases = await transaction.placeAlias.findMany({
      select: { alias: true, ubigeo: true, source: true },
    })
    const wanted = new Set(aliases.map(toAliasText))
    const kept = new Set(storedAliases.map(toAliasText))
    const gone = storedAliases.filter((alias) => !wanted.has(toAliasText(alias)))
    const fresh = aliases.filter((alias) => !kept.has(toAliasText(alias)))
    for (const { alias, ubigeo } of gone)
      await transaction.placeAlias.delete({
        where: { alias_ubigeo: { alias, ubigeo } },
        select: { alias: true },
      })
    await transaction.placeAlias.createMany({ data: fresh })
    return added.length + changed.length + gone.length + fresh.length
  })
}

function toText({ ubigeo, name, capital, lat, lng, population }: Place): string {
  return JSON.stringify([ubigeo, name, capital, lat, lng, population])
}

function toAliasText({ alias, ubigeo, source }: SourcedAlias): string {
  return JSON.stringify([alias, ubigeo, source])
}
