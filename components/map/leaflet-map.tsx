'use client'

import 'leaflet/dist/leaflet.css'
import { type Map as LeafletInstance, latLngBounds } from 'leaflet'
import { useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { MapProps } from './finder/map-props'
import styles from './leaflet-map.module.css'
import { MapLayers } from './map-layers'
import { StreetSwitch } from './street-switch'

/** Peru and enough around it that no border town lies at the edge. */
const PERU = latLngBounds([-19.5, -83], [1.2, -67.5])
const BOUNDS = latLngBounds([-21.5, -85.5], [3, -64.5])
/** Below, the country is a stamp; above, our outlines say nothing more. */
const LEAST_ZOOM = 5
const MOST_ZOOM = 15

/** Whose work the map is: names, the same in every language. */
const CREDIT = 'Leaflet · Natural Earth · INEI'

/** The map: our own outlines and names, our own marks. It asks nobody for anything. */
export function LeafletMap(props: MapProps) {
  const [map, setMap] = useState<LeafletInstance | null>(null)
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  return (
    <div className={styles.box} role="application" aria-label={props.words.map}>
      <MapContainer
        ref={setMap}
        className={styles.map ?? ''}
        bounds={PERU}
        maxBounds={BOUNDS}
        maxBoundsViscosity={1}
        minZoom={LEAST_ZOOM}
        maxZoom={MOST_ZOOM}
        attributionControl={false}
        zoomControl={false}
        boxZoom={false}
        fadeAnimation={false}
        zoomAnimation={!isStill}
        inertia={!isStill}
      >
        <MapLayers {...props} />
      </MapContainer>
      <div className={styles.zoom}>
        <button type="button" aria-label={props.words.zoomIn} onClick={() => map?.zoomIn()}>
          +
        </button>
        <button type="button" aria-label={props.words.zoomOut} onClick={() => map?.zoomOut()}>
          −
        </button>
      </div>
      {props.streets !== null && (
        <StreetSwitch
          url={props.streets}
          map={map}
          words={props.words}
          locatings={props.locatings}
          isLocated={props.isLocated}
        />
      )}
      {props.isPicking && <span className={styles.centre} aria-hidden="true" />}
      <p className={styles.credit}>{CREDIT}</p>
    </div>
  )
}
