import { isLocale } from '../domain/locale'
import { parseNeed } from '../domain/need'
import { builderPath, readBuilder } from '../widget/builder-path'
import { nearestEmbedPath } from '../widget/nearest-embed-path'
import type { EmbedLookups } from '../widget/parse-embed-path'

/** Longer than any address of ours; junk of any size is refused before it is read. */
const MAX_LENGTH = 64
/** A widget of all kinds but one names them all. */
const MAX_WIDGET_LENGTH = 128

/**
 * Can this address be answered 200? Exact: no query, no trailing slash, nothing decoded, so that
 * two spellings never become two kept pages and junk never costs a render.
 * @param pathname as it stands in the request line, from the first slash on.
 */
export function isKnownPath(pathname: string, lookups: EmbedLookups): boolean {
  if (pathname.length > MAX_WIDGET_LENGTH || !pathname.startsWith('/')) return false
  const [locale = '', page, first, second, ...rest] = pathname.slice(1).split('/')
  if (locale === 'embed') return nearestEmbedPath(pathname, lookups) === pathname
  if (!isLocale(locale)) return false
  if (page === 'widget' && second !== undefined)
    return isBuilderPath(pathname, [first ?? '', second, ...rest], lookups)
  return pathname.length <= MAX_LENGTH && isPage([page, first, second, ...rest], lookups)
}

function isBuilderPath(pathname: string, segments: readonly string[], lookups: EmbedLookups) {
  const speaks = pathname.slice(1, 3)
  if (!isLocale(speaks)) return false
  return builderPath(speaks, readBuilder(segments, lookups.places)) === pathname
}

/** @param segments what follows the language */
function isPage(
  [page, first, second, ...rest]: readonly (string | undefined)[],
  { listings, places }: EmbedLookups,
): boolean {
  if (page === 's' && first !== undefined && REPORT.has([second, ...rest].join('/')))
    return listings.has(first)
  if (rest.length > 0) return false
  if (page === undefined) return true
  if (first === undefined) return PAGES.has(page)
  if (page === 'n' && parseNeed(first)) return second === undefined || places.has(second)
  if (second !== undefined) return false
  if (page === 'widget') return first === 'ejemplos'
  return (page === 'l' && places.has(first)) || (page === 's' && listings.has(first))
}

/** What follows a service's address to report a mistake in it. */
const REPORT: ReadonlySet<string> = new Set(['aviso', 'aviso/listo'])

const PAGES: ReadonlySet<string> = new Set([
  ...['l', 'mapa', 'seguridad', 'privacidad', 'acerca', 'datos', 'widget'],
])
