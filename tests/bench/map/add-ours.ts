import type { Map as LeafletMap } from 'leaflet'
import { readColours } from '@/components/map/map-colours'
import { mercatorX, mercatorY } from '@/components/map/mercator'
import { createPointLayer } from '@/components/map/point-layer'
import type { MapPoint } from './map-points'

/** Our layer, fed from columns; it projects after the clock has started, as the others do. */
export function prepareOurs(points: readonly MapPoint[]): (map: LeafletMap) => void {
  const columns = {
    lats: Float64Array.from(points, ({ lat }) => lat),
    lngs: Float64Array.from(points, ({ lng }) => lng),
    xs: new Float64Array(points.length),
    ys: new Float64Array(points.length),
    kinds: Uint8Array.from(points, ({ kind }) => kind),
    hollow: Uint8Array.from(points, ({ isApproximate }) => Number(isApproximate)),
  }
  const rows = Uint32Array.from(points.keys())
  return (map) => {
    const { lats, lngs, xs, ys } = columns
    for (let row = 0; row < xs.length; row++) {
      xs[row] = mercatorX(lngs[row] ?? 0)
      ys[row] = mercatorY(lats[row] ?? 0)
    }
    const { layer } = createPointLayer(columns, rows, readColours())
    layer.addTo(map)
  }
}
