import { canvas, circleMarker, type Map as LeafletMap, layerGroup } from 'leaflet'
import Supercluster from 'supercluster'
import type { MapPoint } from './map-points'

/** Clusters in the view, drawn anew after each move, as circles on Leaflet's own canvas. */
export function prepareSupercluster(points: readonly MapPoint[]): (map: LeafletMap) => void {
  const features = points.map(({ lat, lng }) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: [lng, lat] },
  }))
  return (map) => addSupercluster(map, features)
}

type Features = Parameters<Supercluster['load']>[0]

function addSupercluster(map: LeafletMap, features: Features): void {
  const index = new Supercluster({ radius: 60, maxZoom: 16 })
  index.load(features)
  const renderer = canvas()
  const group = layerGroup().addTo(map)
  const draw = () => {
    const bounds = map.getBounds()
    const box: [number, number, number, number] = [
      ...([bounds.getWest(), bounds.getSouth()] as const),
      ...([bounds.getEast(), bounds.getNorth()] as const),
    ]
    group.clearLayers()
    for (const { geometry, properties } of index.getClusters(box, map.getZoom())) {
      const [lng = 0, lat = 0] = geometry.coordinates
      const radius = 'point_count' in properties ? 8 + Math.log2(properties.point_count) : 6
      group.addLayer(circleMarker([lat, lng], { renderer, radius }))
    }
  }
  map.on('moveend', draw)
  draw()
}
