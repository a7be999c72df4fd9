import type { CapitalPoints } from '@/lib/search/capital-points'
import type { Directory } from '@/lib/search/directory'
import type { NameIndex } from '@/lib/search/name-index'
import type { PlaceIndex, SearchPlace } from '@/lib/search/place-index'

/** Everything the page searches, the same for every reader. */
export interface MapData {
  readonly directory: Directory
  readonly places: readonly SearchPlace[]
  readonly placeIndex: PlaceIndex
  /** Of the names in `directory`. */
  readonly nameIndex: NameIndex
  /** Aligned with `places`. */
  readonly capitals: CapitalPoints
}
