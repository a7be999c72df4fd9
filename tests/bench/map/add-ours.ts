import type { Map as LeafletMap } from 'leaflet'
import { readColours } from '@/components/map/map-colours'
import { createPointLayer } from '@/components/map/point-layer'
import type { MapPoint } from './map-points'

/** Our layer, fed from columns: as such they come out of the directory's file. */
export function prepareOurs(points: readonly MapPoint[]): (map: LeafletMap) => void {
  const columns = {
    lats: Float64Array.from(points, ({ lat }) => lat),
    lngs: Float64Array.from(points, ({ lng }) => lng),
    kinds: Uint8Array.from(points, ({ kind }) => kind),
    hollow: Uint8Array.from(points, ({ isApproximate }) => Number(isApproximate)),
  }
  return (map) => {
    const { layer } = createPointLayer(columns, { colours: readColours() })
    layer.addTo(map)
  }
}
