import { LOCALES } from '@/lib/domain/locale'
import { needPlan, parseNeed } from '@/lib/domain/need'
import { stableUuid } from '@/lib/open-data/stable-uuid'
import type { Entry } from '../confidential-pairs'
import { findRoutes } from './edition-server'
import {
  NEED_SEGMENTS,
  OPEN_DATA_ADDRESSES,
  PUBLIC_ADDRESSES,
  SHIPPED,
  sampledNeedPlaces,
} from './public-addresses'
import { pickSome, randomFrom } from './random-from'

/** Of each sort, in one language each; the whole country in each would take ten minutes. */
const SAMPLED = 15
const SAMPLED_ALIKE = 4

const places = [...SHIPPED.places.keys()]
const departments = places.filter((ubigeo) => ubigeo.length === 2)
const houseIds = [...SHIPPED.listings.values()]
  .filter(({ exposure }) => exposure === 'CONFIDENTIAL')
  .map(({ id }) => id)

/** No page of a place, a need or a service: the first screen, the lists, what is said of Kuska. */
const SINGLE = /^(?:\/[a-z]+)?$/

/** What no page leads to, and what no program of ours asks for. */
const OUTSIDE = [
  '/',
  '/salir',
  '/entrar',
  '/aviso',
  '/icon.svg',
  '/favicon.ico',
  '/robots.txt',
  '/sitemap.xml',
  '/es/',
  '/es/e/404',
  '/es/l/99',
  '/es/s/zzzzzz',
  '/ay/no/hay',
  '/api/lugares/0',
  '/api/fichas/0/99',
]

/**
 * The addresses at which a pair of catalogues is compared: each that can show a house, and some of
 * every other sort; other ones for each pair.
 * @param at which pair
 * @param hash of the edition
 */
export function pairAddresses(entries: readonly Entry[], at: number, hash: string): string[] {
  const random = randomFrom(at)
  const some = (all: readonly string[]) => pickSome(all, SAMPLED, random)
  const near = places.filter((ubigeo) =>
    entries.some(({ department }) => ubigeo.startsWith(department)),
  )
  const inEachLanguage = [
    ...PUBLIC_ADDRESSES.filter((address) => SINGLE.test(address)),
    ...departments.map((ubigeo) => `/l/${ubigeo}`),
    ...entries.flatMap(({ publicId }) => pagesOfListing(publicId)),
  ]
  const inOneLanguage = [
    // Those that this pair has not got are unknown on both sides.
    ...houseIds.flatMap(pagesOfListing),
    ...some(near).map((ubigeo) => `/l/${ubigeo}`),
    ...some(near).map((ubigeo, turn) => needPlace(entries, ubigeo, turn)),
    ...[...groupByShape(PUBLIC_ADDRESSES).values()].flatMap((alike) =>
      pickSome(alike, SAMPLED_ALIKE, random),
    ),
    ...some(sampledNeedPlaces()),
  ]
  return [
    ...new Set([
      ...inEachLanguage.flatMap((address) => LOCALES.map((locale) => `/${locale}${address}`)),
      ...inOneLanguage.map((address, turn) => `/${LOCALES[turn % LOCALES.length]}${address}`),
      ...OUTSIDE,
      ...dataAddresses(hash),
      ...openDataAddresses(entries),
      ...widgetAddresses(entries),
    ]),
  ]
}

/** Addresses of one page for different things: `/s/k7m2qp/aviso`, `/s/x2b4cd/aviso`. */
function groupByShape(addresses: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const address of addresses) {
    const shape = address.replace(/^(\/\w+)\/\w+/, '$1/*')
    const group = groups.get(shape)
    if (group) group.push(address)
    else groups.set(shape, [address])
  }
  return groups
}

/** The country and each department in a frame, alone with houses too; each house inside its list. */
function widgetAddresses(entries: readonly Entry[]): string[] {
  const frame = (at: number, path: string) => `/embed/v1/${LOCALES[at % LOCALES.length]}/${path}`
  return [
    ...['PE', ...departments].flatMap((place, at) => [
      frame(at, `${place}/todo`),
      frame(at, `${place}/h+i/oscuro`),
    ]),
    ...entries.flatMap(({ department, publicId }) =>
      LOCALES.map((_, at) => frame(at, `${department}/todo/calido/${publicId}`)),
    ),
    // What a widget is sent on from must not tell either.
    ...houseIds.slice(0, SAMPLED).map((id, at) => frame(at, `PE/todo/calido/${id}`)),
    '/embed',
    '/es/widget/es/21/h/calido/640',
  ]
}

/** Every file of data that the build has a route for, of an edition and of each department. */
function dataAddresses(hash: string): string[] {
  const routes = findRoutes().filter((route) => /^\/api\/.*\[edition\]/.test(route))
  return routes.flatMap((route) => {
    const address = route.replace('[edition]', hash)
    return address.includes('[department]')
      ? departments.map((ubigeo) => address.replace('[department]', ubigeo))
      : [address]
  })
}

/** Every file for other people's programs: whole, in each language, and of a house's department. */
function openDataAddresses(entries: readonly Entry[]): string[] {
  const near = [...new Set(entries.map(({ department }) => department))]
  return [
    ...[...OPEN_DATA_ADDRESSES, '/api/geojson', '/api/csv'],
    ...near.flatMap((ubigeo) =>
      ['geojson', 'csv', 'hsds/es/services', 'hsds/qu/organizations'].map(
        (file) => `/api/${file}?ubigeo=${ubigeo}`,
      ),
    ),
    ...entries.map(({ publicId }) => `/api/hsds/ay/services/${stableUuid('service', publicId)}`),
  ]
}

/** The pages that every listing has, whatever they will be. */
function pagesOfListing(id: string): string[] {
  const [example = ''] = SHIPPED.listings.keys()
  return PUBLIC_ADDRESSES.filter((address) => address.startsWith(`/s/${example}`)).map((address) =>
    address.replace(example, id),
  )
}

/** A place under a need that shows a kind of house which is there. */
function needPlace(entries: readonly Entry[], ubigeo: string, turn: number): string {
  const kinds = entries
    .filter(({ department }) => ubigeo.startsWith(department))
    .map(({ kind }) => kind)
  const segments = NEED_SEGMENTS.filter((segment) => {
    const need = parseNeed(segment)
    return need && needPlan(need).kinds.some((kind) => kinds.some((house) => house === kind))
  })
  return `/n/${segments[(turn * 7) % segments.length]}/${ubigeo}`
}
