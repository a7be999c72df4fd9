import type { Beneath, MapWords } from './finder/map-words'

/** What stands on the map itself, whoever shows it. */
export type LeafletWords = Pick<
  MapWords['map'],
  | 'map'
  | 'zoomIn'
  | 'zoomOut'
  | 'streets'
  | 'streetsExplain'
  | 'streetsShow'
  | 'streetsHide'
  | 'streetsHere'
  | 'streetsEnded'
  | 'streetsFailed'
> & { readonly beneath: Omit<Beneath, 'nearExplain'> }
