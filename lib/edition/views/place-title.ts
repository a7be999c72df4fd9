import type { LoadedEdition } from '../current'
import { pathTo } from './path-to'

/**
 * A place by its names from the smallest up, «Melgar, Puno»: names repeat (ten districts are called
 * Santa Rosa), and a page's title must be its own.
 * @param ubigeo 2, 4 or 6 digits of a known place.
 */
export function placeTitle(edition: LoadedEdition, ubigeo: string): string {
  return pathTo(edition, ubigeo)
    .map(({ name }) => name)
    .reverse()
    .join(', ')
}
