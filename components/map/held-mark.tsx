import { type DragEndEvent, divIcon } from 'leaflet'
import { useMemo } from 'react'
import { Marker } from 'react-leaflet'
import type { Coordinates } from '@/lib/domain/distance'
import styles from './leaflet-map.module.css'

interface Props {
  readonly at: Coordinates
  /** Hears where it was let go. */
  readonly pick: (lat: number, lng: number) => void
}

/**
 * The pin while a point is being chosen: a finger or a mouse takes it where it belongs. The keys move
 * the map beneath its middle and need no hold of it.
 */
export function HeldMark({ at, pick }: Props) {
  const eventHandlers = useMemo(
    () => ({
      dragend({ target }: DragEndEvent) {
        const { lat, lng } = target.getLatLng()
        pick(lat, lng)
      },
    }),
    [pick],
  )
  return (
    <Marker
      draggable
      autoPan
      keyboard={false}
      position={at}
      icon={PIN}
      eventHandlers={eventHandlers}
    />
  )
}

/** Wide enough for a finger; its tip is where that of the pin that stands still is. */
const PIN = divIcon({
  className: `${styles.origin} ${styles.held}`,
  // An element: Leaflet writes a text as markup, even an empty one.
  html: document.createElement('span'),
  iconSize: [48, 48],
  iconAnchor: [24, 42],
})
