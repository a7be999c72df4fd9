import leaflet, { type Map as LeafletMap } from 'leaflet'
import 'leaflet.markercluster'
import type { MapPoint } from './map-points'

/** As its page shows it: a marker for each point, all added at once. */
export function prepareMarkercluster(points: readonly MapPoint[]): (map: LeafletMap) => void {
  return (map) => {
    // Drawn by a style sheet: no picture has to come first.
    const icon = leaflet.divIcon({ className: 'mark', iconSize: [24, 24] })
    const group = leaflet.markerClusterGroup()
    group.addLayers(points.map(({ lat, lng }) => leaflet.marker([lat, lng], { icon })))
    group.addTo(map)
  }
}
