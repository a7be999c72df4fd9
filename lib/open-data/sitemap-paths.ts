import { LOCALES } from '../domain/locale'
import { ENTRIES, needSegment } from '../domain/need'
import type { LoadedEdition } from '../edition/current'

/** Pages of which there is one. */
const SINGLE = ['', '/l', '/mapa', '/seguridad', '/privacidad', '/acerca', '/datos'] as const

/**
 * The addresses of all public pages in the three languages, each neutral in itself: codes of places
 * and opaque ids. Entries in a place are reached from both and left out: there are a million and a half.
 */
export function sitemapPaths({ places, listings }: LoadedEdition): string[] {
  const paths = [
    ...SINGLE,
    ...ENTRIES.map((entry) => `/n/${needSegment({ entry, letters: [] })}`),
    ...[...places.keys()].map((ubigeo) => `/l/${ubigeo}`),
    ...[...listings.keys()].map((id) => `/s/${id}`),
  ]
  return LOCALES.flatMap((locale) => paths.map((path) => `/${locale}${path}`))
}
