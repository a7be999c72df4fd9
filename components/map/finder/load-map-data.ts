import { buildAskedIndex } from '@/lib/search/build-asked-index'
import { buildNameIndex } from '@/lib/search/build-name-index'
import { decodeCapitalPoints } from '@/lib/search/capital-points'
import { decodePlaces } from '@/lib/search/columns'
import { decodeDirectory } from '@/lib/search/decode-directory'
import { inSlices } from '@/lib/search/in-slices'
import { buildPlaceIndex } from '@/lib/search/place-index'
import { readText } from '@/lib/search/read-text'
import { layPoints } from './lay-points'
import type { MapData } from './map-data'

/**
 * Loads the three files of an edition: whole, the same for every reader, in the same order and without
 * a cookie, so that a request tells nothing but that somebody opened the map.
 * @throws when one does not come or is not what it should be.
 */
export async function loadMapData(edition: string): Promise<MapData> {
  const [listings, names, points] = await Promise.all([
    fetchText(`/api/fichas/${edition}`),
    fetchText(`/api/lugares/${edition}`),
    fetchText(`/api/capitales/${edition}`),
  ])
  const directory = await inSlices(decodeDirectory(listings))
  const { places, aliases } = decodePlaces(names)
  return {
    directory,
    points: await inSlices(layPoints(directory)),
    places,
    placeIndex: await inSlices(buildPlaceIndex(places, aliases)),
    nameIndex: await inSlices(buildNameIndex(directory.names)),
    askedIndex: buildAskedIndex(),
    capitals: decodeCapitalPoints(points),
  }
}

async function fetchText(address: string): Promise<string> {
  return readText(await fetch(address, { credentials: 'omit' }))
}
