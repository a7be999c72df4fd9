import { divIcon } from 'leaflet'
import { Marker } from 'react-leaflet'
import type { Coordinates } from '@/lib/domain/distance'
import styles from './leaflet-map.module.css'

/** Where she is, or the point that she chose: a pin on its tip, which hides no mark beneath. */
export function OriginMark({ at: { lat, lng } }: { readonly at: Coordinates }) {
  return <Marker position={[lat, lng]} icon={PIN} interactive={false} keyboard={false} />
}

const PIN = divIcon({
  className: styles.origin ?? '',
  // An element: Leaflet writes a text as markup, even an empty one.
  html: document.createElement('span'),
  iconSize: [26, 26],
  iconAnchor: [13, 31],
})
