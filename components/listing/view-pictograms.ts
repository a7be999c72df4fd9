import type { PlaceView } from '@/lib/edition/views/place-view'
import type { PictogramId } from '../ui/pictogram'
import { GROUP_PICTOGRAMS } from './listing-groups'

/** The pictograms of a place's lists: those of the headings, and of each kind that is there. */
export function viewPictograms({ call, go, comes, led, always }: PlaceView): PictogramId[] {
  const rows = [...go.flatMap(({ rows }) => rows), ...comes, ...(always ? [always] : [])]
  const kinds = [...call, ...rows.map(({ listing }) => listing), ...led].map(({ kind }) => kind)
  return [...GROUP_PICTOGRAMS, ...new Set(kinds.map((kind) => `kind-${kind}` as const))]
}
