import { LOCALES } from '@/lib/domain/locale'
import { ENTRIES, lettersOf, type Need, needSegment } from '@/lib/domain/need'
import { COLLECTIONS } from '@/lib/open-data/hsds/collections'
import { shippedEdition } from '../shipped-edition'
import { pickSome, randomFrom } from './random-from'

/** What the shipped catalogue publishes, read from its files and not from the server under test. */
export const SHIPPED = shippedEdition()

/** Each entry with each choice of its signs and branches. */
export const NEED_SEGMENTS: readonly string[] = ENTRIES.flatMap((entry) => {
  const { signs, branches } = lettersOf(entry)
  return subsets([...signs, ...branches]).map((letters) => needSegment({ entry, letters }))
})

function subsets(letters: Need['letters']): Need['letters'][] {
  const [first, ...rest] = letters
  if (first === undefined) return [[]]
  return subsets(rest).flatMap((subset) => [subset, [first, ...subset]])
}

/** Every public address without its language, but the 1.5 million entries in a place. */
export const PUBLIC_ADDRESSES: readonly string[] = [
  ...['', '/l', '/mapa', '/seguridad', '/privacidad', '/acerca', '/datos'],
  ...['/widget', '/widget/ejemplos'],
  ...NEED_SEGMENTS.map((segment) => `/n/${segment}`),
  ...[...SHIPPED.places.keys()].map((ubigeo) => `/l/${ubigeo}`),
  ...[...SHIPPED.listings.keys()].flatMap((id) => [
    `/s/${id}`,
    `/s/${id}/aviso`,
    `/s/${id}/aviso/listo`,
  ]),
]

/** What the search on the device loads of an edition. @param hash the edition's */
export function dataAddresses(hash: string): string[] {
  const departments = [...SHIPPED.places.keys()].filter((ubigeo) => ubigeo.length === 2)
  return [
    ...['lugares', 'capitales', 'fichas'].map((name) => `/api/${name}/${hash}`),
    ...departments.map((department) => `/api/fichas/${hash}/${department}`),
  ]
}

/** Files for other people's programs. Whoever takes all of these has the whole country. */
export const OPEN_DATA_ADDRESSES: readonly string[] = [
  ...LOCALES.flatMap((locale) => [
    `/api/hsds/${locale}`,
    ...[...COLLECTIONS.keys()].map((name) => `/api/hsds/${locale}/${name}`),
    `/api/hsds/${locale}/services?full=true&format=ndjson`,
  ]),
  ...['/api/hsds/profile.json', '/api/openapi.json', '/api/geojson', '/api/csv', '/api/atom'],
]

const SEED = 20_261_124

/** 200 of those, each of the eight entries as often. */
export function sampledNeedPlaces(): string[] {
  const random = randomFrom(SEED)
  const places = pickSome([...SHIPPED.places.keys()], 200, random)
  return places.map((ubigeo, at) => {
    const segments = NEED_SEGMENTS.filter((one) => one.startsWith(`${(at % ENTRIES.length) + 1}`))
    return `/n/${pickSome(segments, 1, random)[0]}/${ubigeo}`
  })
}
