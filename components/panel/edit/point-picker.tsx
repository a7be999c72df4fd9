'use client'

import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { Coordinates } from '@/lib/domain/distance'
import type { TownChoice } from '@/lib/panel-form/place-choices'
import type { MapProps, MapTarget } from '../../map/finder/map-props'
import type { LeafletWords } from '../../map/leaflet-words'
import styles from './point-picker.module.css'
import { PointPlace, type PointPlaceWords } from './point-place'
import { readDistrict } from './read-district'
import { readPoint } from './read-point'
import { writePoint } from './write-point'

interface Props {
  /** `points[0]`: whose fields are filled in. */
  readonly name: string
  /** Where the chosen district lies; null: nothing is chosen yet. */
  readonly start: MapTarget | null
  readonly departments: readonly { readonly ubigeo: string; readonly name: string }[]
  readonly towns: readonly TownChoice[]
  readonly words: LeafletWords &
    PointPlaceWords & {
      readonly pick: string
      readonly help: string
      readonly centre: string
      readonly failed: string
    }
  /** The operator's archive of streets; null: none. */
  readonly streets: string | null
}

/** Near enough that a door is one press away. */
const DOOR_ZOOM = 15
const NO_POINTS = {
  ...{ lats: new Float64Array(0), lngs: new Float64Array(0) },
  ...{ xs: new Float64Array(0), ys: new Float64Array(0) },
  ...{ kinds: new Uint8Array(0), hollow: new Uint8Array(0) },
}
const NO_ROWS = new Uint32Array(0)
const ignore = () => {}

/**
 * Marks a door on our own map instead of typing its degrees; both fields stay, and without script they
 * are all there is. The map comes at the first press: most who edit hours never need it.
 */
export function PointPicker({ name, start, departments, towns, words, streets }: Props) {
  const [isReady, setReady] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [PointMap, setMap] = useState<ComponentType<MapProps> | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [point, setPoint] = useState<Coordinates | null>(null)
  const centre = useRef<(() => Coordinates) | null>(null)
  const [target, setTarget] = useState<MapTarget | null>(null)
  const [labels, setLabels] = useState<MapProps['labels'] | null>(null)
  useEffect(() => setReady(true), [])
  if (!isReady) return null

  const toggle = () => {
    setOpen(!isOpen)
    if (isOpen) return
    const known = readPoint(name)
    setPoint(known)
    setTarget(known ? { ...known, zoom: DOOR_ZOOM } : start)
    setLabels({
      departmentNames: new Map(departments.map((one) => [one.ubigeo, one.name])),
      ...{ towns, note: '', notedDepartments: [] },
    })
    import('../../map/leaflet-map').then(
      ({ LeafletMap }) => {
        setFailed(false)
        setMap(() => LeafletMap)
      },
      () => setFailed(true),
    )
  }
  const pick = (lat: number, lng: number) => setPoint(writePoint(name, { lat, lng }))
  const pickCentre = () => {
    const middle = centre.current?.()
    if (middle) pick(middle.lat, middle.lng)
  }
  return (
    <div className={styles.picker}>
      <button type="button" className={styles.button} aria-expanded={isOpen} onClick={toggle}>
        {words.pick}
      </button>
      {isOpen && hasFailed && <p role="alert">{words.failed}</p>}
      {isOpen && PointMap && labels && (
        <>
          <p>{words.help}</p>
          <div className={styles.map}>
            <PointMap
              {...{ words, labels, target, pick, streets }}
              {...{ points: NO_POINTS, rows: NO_ROWS, selected: null, chosen: null }}
              {...{ select: ignore, showCrowd: ignore, showHouses: ignore }}
              isPicking
              origin={point}
              locatings={0}
              isLocated={false}
              leavePicking={ignore}
              ready={(ask) => {
                centre.current = ask
              }}
            />
          </div>
          <button type="button" className={styles.button} onClick={pickCentre}>
            {words.centre}
          </button>
          <PointPlace point={point} towns={towns} ubigeo={readDistrict(name)} words={words} />
        </>
      )}
    </div>
  )
}
