import type { AskedIndex } from '@/lib/search/build-asked-index'
import type { CapitalPoints } from '@/lib/search/capital-points'
import type { Directory } from '@/lib/search/directory'
import type { NameIndex } from '@/lib/search/name-index'
import type { PlaceIndex, SearchPlace } from '@/lib/search/place-index'
import type { LayerPoints } from '../point-layer'

/** Everything the page searches, the same for every reader. */
export interface MapData {
  readonly directory: Directory
  /** Its rows as the map draws them. */
  readonly points: LayerPoints
  readonly places: readonly SearchPlace[]
  readonly placeIndex: PlaceIndex
  /** Of the names in `directory`. */
  readonly nameIndex: NameIndex
  /** What words ask for: kinds, languages, filters. */
  readonly askedIndex: AskedIndex
  /** Aligned with `places`. */
  readonly capitals: CapitalPoints
}
