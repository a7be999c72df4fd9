import type { PublicKindCode } from '@/lib/domain/kind'
import { SHIPPED } from './public-addresses'
import { pickSome, randomFrom } from './random-from'

/** A service of a kind that the catalogue holds. */
export function serviceOf(kind: PublicKindCode): string {
  const id = SHIPPED.byKind.get(kind)?.[0]?.id
  if (!id) throw new Error(`service: got no "${kind}" in the catalogue, expected one`)
  return `/s/${id}`
}

/** One address of every kind of page, without its language. */
export const KINDS_OF_PAGE: Readonly<Record<string, string>> = {
  home: '',
  'all places': '/l',
  'a department': '/l/08',
  'the largest province': '/l/1501',
  'a district': '/l/170101',
  'an entry': '/n/1',
  'an entry with signs and branches': '/n/4abmq',
  'an entry in a place': '/n/2/1703',
  'an open service': serviceOf('cem'),
  'a team that comes': serviceOf('sar'),
  'a line': serviceOf('hotline'),
  'a chat': serviceOf('chat'),
  'a shelter': serviceOf('hrt'),
  'a report': `${serviceOf('cem')}/aviso`,
  'a report that was sent': `${serviceOf('cem')}/aviso/listo`,
  'the safety page': '/seguridad',
  'the privacy page': '/privacidad',
  'the page about this copy': '/acerca',
  'a page that does not exist': '/nada',
}

const SEED = 30

/** Thirty places of all levels, the same ones each time. */
export const THIRTY_PLACES: readonly string[] = [2, 4, 6].flatMap((digits) =>
  pickSome(
    [...SHIPPED.places.keys()].filter((ubigeo) => ubigeo.length === digits),
    10,
    randomFrom(SEED + digits),
  ).map((ubigeo) => `/l/${ubigeo}`),
)
