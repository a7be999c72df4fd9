import { expect } from '@playwright/test'
import { z } from 'zod'
import { stableUuid } from '@/lib/open-data/stable-uuid'
import { decodePlaces } from '@/lib/search/columns'
import { decodeDirectory } from '@/lib/search/decode-directory'
import { drain } from '@/lib/search/drain'
import { placeNamesOf } from '@/lib/search/place-names'
import { embedPath } from '@/lib/widget/embed-path'
import { DEFAULT_CHOICE } from '@/lib/widget/widget-choice'

const PLACES = ['page', 'hsds', 'geojson', 'csv', 'device', 'widget', 'sitemap'] as const
type Place = (typeof PLACES)[number]

/** What each place that the public can ask says of one listing; empty where it says nothing of it. */
export type PublicWord = Readonly<Record<Place, string>>
/** What is to stand there, by the place. */
export type Expected = Partial<PublicWord>

/** A change that waits longer than this for its readers is broken (issue 5). */
const WITHIN_MS = 5000

const features = z.object({
  features: z.array(z.object({ properties: z.looseObject({ public_id: z.string() }) })),
})

/** Asks everything that is public for one listing, at this moment. */
export async function readPublicWord(url: string, publicId: string): Promise<PublicWord> {
  const read = async (address: string): Promise<string> => {
    // What leads elsewhere says nothing of her listing.
    const answer = await fetch(`${url}${address}`, { redirect: 'manual' })
    return answer.status === 200 ? answer.text() : ''
  }
  const [page, hsds, geojson, csv, [device = '', places = ''], widget, sitemap] = await Promise.all(
    [
      read(`/es/s/${publicId}`),
      read(`/api/hsds/es/services/${stableUuid('service', publicId)}`),
      read('/api/geojson'),
      read('/api/csv'),
      read('/es').then(async (home) => {
        const edition = /data-edition="(\w+)"/.exec(home)?.[1]
        return Promise.all([read(`/api/fichas/${edition}`), read(`/api/lugares/${edition}`)])
      }),
      read(embedPath(DEFAULT_CHOICE, publicId)),
      read('/sitemap.xml'),
    ],
  )
  return {
    ...{ page, hsds, widget },
    geojson: findFeatures(geojson, publicId),
    csv: linesWith(csv, `${publicId},`),
    device: findRows(device, places, publicId),
    sitemap: linesWith(sitemap, `/s/${publicId}<`),
  }
}

/** Seconds after the key every place says what it should, and what it said before is gone. */
export async function expectEverywhere(
  read: () => Promise<PublicWord>,
  expected: Expected,
  gone: Expected = {},
): Promise<void> {
  const findWrong = async () => {
    const word = await read()
    return PLACES.filter(
      (place) => !says(word, expected, place) || (place in gone && says(word, gone, place)),
    )
  }
  await expect.poll(findWrong, { timeout: WITHIN_MS, intervals: [100] }).toEqual([])
}

/** Seconds after a withdrawal no place says anything. */
export async function expectNowhere(read: () => Promise<PublicWord>): Promise<void> {
  const findPlaces = async () => {
    const word = await read()
    return PLACES.filter((place) => word[place] !== '')
  }
  await expect.poll(findPlaces, { timeout: WITHIN_MS, intervals: [100] }).toEqual([])
}

function says(word: PublicWord, texts: Expected, place: Place): boolean {
  return word[place].includes(texts[place] ?? '')
}

function findFeatures(text: string, publicId: string): string {
  if (text === '') return ''
  const found = features
    .parse(JSON.parse(text))
    .features.filter(({ properties }) => properties.public_id === publicId)
  return found.length > 0 ? JSON.stringify(found) : ''
}

function findRows(text: string, places: string, publicId: string): string {
  if (text === '' || places === '') return ''
  const placeNames = placeNamesOf(decodePlaces(places).places)
  const { ids, names, phones, hours, hoursCodes } = drain(decodeDirectory(text, placeNames))
  const rows = ids.flatMap((id, at) =>
    id === publicId ? [[names[at], phones[at], hoursCodes[hours[at] ?? 0]].join(' ')] : [],
  )
  return rows.join('\n')
}

function linesWith(text: string, part: string): string {
  return text
    .split('\n')
    .filter((line) => line.includes(part))
    .join('\n')
}
