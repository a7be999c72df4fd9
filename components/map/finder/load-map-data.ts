import { buildAskedIndex } from '@/lib/search/build-asked-index'
import { buildNameIndex } from '@/lib/search/build-name-index'
import { decodeCapitalPoints } from '@/lib/search/capital-points'
import { decodePlaces } from '@/lib/search/columns'
import { decodeDirectory } from '@/lib/search/decode-directory'
import { inSlices } from '@/lib/search/in-slices'
import { buildPlaceIndex } from '@/lib/search/place-index'
import { placeNamesOf } from '@/lib/search/place-names'
import { readText } from '@/lib/search/read-text'
import { layPoints } from './lay-points'
import type { MapData } from './map-data'

/** Where the signal comes and goes, what was lost is asked for again after so many milliseconds. */
const WAITS_MS = [2_000, 8_000]

const pauseFor = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/**
 * Loads the three files of an edition: whole, the same for every reader, in the same order and without
 * a cookie, so that a request tells nothing but that somebody opened the map.
 * @throws when one does not come, asked for three times, or is not what it should be.
 */
export async function loadMapData(edition: string, pause = pauseFor): Promise<MapData> {
  const [listings = '', names = '', points = ''] = await fetchPatiently(edition, pause)
  const { places, aliases } = decodePlaces(names)
  const directory = await inSlices(decodeDirectory(listings, placeNamesOf(places)))
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

async function fetchPatiently(edition: string, pause: typeof pauseFor): Promise<string[]> {
  for (const wait of WAITS_MS) {
    const texts = await fetchAlike(edition).catch(() => null)
    if (texts !== null) return texts
    await pause(wait)
  }
  return fetchAlike(edition)
}

const FILES = ['fichas', 'lugares', 'capitales'] as const

/**
 * An edition that is no longer served leads to the one that is, file by file. Names and points belong to
 * services by their place in a list, so three files of two editions would be a map of neither.
 */
async function fetchAlike(edition: string, mayRetry = true): Promise<string[]> {
  const ended = new AbortController()
  const { signal } = ended
  let editions: string[]
  try {
    const answers = await Promise.all(
      FILES.map((file) => fetch(`/api/${file}/${edition}`, { credentials: 'omit', signal })),
    )
    editions = answers.map(({ url }) => url.slice(url.lastIndexOf('/') + 1))
    if (new Set(editions).size === 1)
      return await Promise.all(answers.map((answer) => readText(answer)))
  } finally {
    // On a weak signal what is still coming would stand in the next try's way.
    ended.abort()
  }
  if (mayRetry) return fetchAlike(editions[0] ?? edition, false)
  throw new Error(`map: got files of the editions ${editions.join(', ')}, expected one edition`)
}
