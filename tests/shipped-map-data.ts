import { layPoints } from '@/components/map/finder/lay-points'
import type { MapData } from '@/components/map/finder/map-data'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { buildAskedIndex } from '@/lib/search/build-asked-index'
import { buildNameIndex } from '@/lib/search/build-name-index'
import { decodeCapitalPoints, encodeCapitalPoints } from '@/lib/search/capital-points'
import { decodeDirectory } from '@/lib/search/decode-directory'
import { drain } from '@/lib/search/drain'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { preparePlaces } from '@/lib/search/place-index'
import { shippedEdition } from './shipped-edition'

/** What the map's page makes of the shipped catalogue's files. */
export function shippedMapData(): MapData {
  const edition = shippedEdition()
  const { places, aliases } = edition.edition.content
  const directory = drain(decodeDirectory(encodeDirectory(directoryEntries(edition))))
  return {
    ...{ directory, places },
    points: drain(layPoints(directory)),
    placeIndex: preparePlaces(places, aliases),
    nameIndex: drain(buildNameIndex(directory.names)),
    askedIndex: buildAskedIndex(),
    capitals: decodeCapitalPoints(encodeCapitalPoints(places)),
  }
}
