import type { Map as LeafletMap } from 'leaflet'
import { readColours } from '@/components/map/map-colours'
import { createPointLayer } from '@/components/map/point-layer'
import type { MapPoint } from './map-points'

/** Our layer, fed from columns as the directory keeps them. */
export function addOurs(map: LeafletMap, points: readonly MapPoint[]): void {
  const { layer } = createPointLayer(
    {
      lats: Float64Array.from(points, ({ lat }) => lat),
      lngs: Float64Array.from(points, ({ lng }) => lng),
      kinds: Uint8Array.from(points, ({ kind }) => kind),
      hollow: Uint8Array.from(points, ({ isApproximate }) => Number(isApproximate)),
    },
    { colours: readColours() },
  )
  layer.addTo(map)
}
