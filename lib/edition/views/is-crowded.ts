import type { PlaceView } from './place-view'

/** More services in the place itself than a page may list: then the smaller places come first. */
export function isCrowded({ go }: PlaceView): boolean {
  return go.some(({ scope, rows, total }) => scope === 'here' && total > rows.length)
}
