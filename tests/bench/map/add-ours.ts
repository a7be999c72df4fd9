import type { Map as LeafletMap } from 'leaflet'
import { readColours } from '@/components/map/map-colours'
import { mercatorX, mercatorY } from '@/components/map/mercator'
import { createPointLayer } from '@/components/map/point-layer'
import type { MapPoint } from './map-points'

/** Our layer, fed from columns: as such the page lays them while the directory is read. */
export function prepareOurs(points: readonly MapPoint[]): (map: LeafletMap) => void {
  const columns = {
    lats: Float64Array.from(points, ({ lat }) => lat),
    lngs: Float64Array.from(points, ({ lng }) => lng),
    xs: Float64Array.from(points, ({ lng }) => mercatorX(lng)),
    ys: Float64Array.from(points, ({ lat }) => mercatorY(lat)),
    kinds: Uint8Array.from(points, ({ kind }) => kind),
    hollow: Uint8Array.from(points, ({ isApproximate }) => Number(isApproximate)),
  }
  const rows = Uint32Array.from(points.keys())
  return (map) => {
    const { layer } = createPointLayer(columns, rows, { colours: readColours() })
    layer.addTo(map)
  }
}
