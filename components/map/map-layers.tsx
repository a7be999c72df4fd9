import type {
  Map as LeafletInstance,
  LeafletKeyboardEvent,
  LeafletMouseEvent,
  Point,
} from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { inSlices } from '@/lib/search/in-slices'
import { type BasemapLayer, createBasemapLayer } from './basemap-layer'
import { decodeBasemap } from './basemap-lines'
import { departmentAt } from './department-at'
import type { DepartmentAt, MapProps, MapTarget } from './finder/map-props'
import { HeldMark } from './held-mark'
import { readColours } from './map-colours'
import { OriginMark } from './origin-mark'
import { createPointLayer, type Hit, type PointLayer } from './point-layer'
import { showTarget } from './show-target'

interface Layers {
  readonly basemap: BasemapLayer
  readonly points: PointLayer
  readonly departmentAt: DepartmentAt
}

/** Our two drawings on react-leaflet's map, kept in step with what list and filters say. */
export function MapLayers(props: MapProps) {
  const map = useMap()
  const layers = useLayers(map, props)
  useView(map, props)
  useEffect(() => {
    // An end that Leaflet has put off until its zoom is over finds no map when she leaves meanwhile.
    return () => void Object.assign(map, { _animatingZoom: false })
  }, [map])
  const { ready, outlined } = props
  useEffect(() => ready(() => map.getCenter()), [map, ready])
  useEffect(() => {
    if (layers) outlined?.(layers.departmentAt)
  }, [layers, outlined])
  const press = useRef<(event: LeafletMouseEvent) => void>(() => {})
  press.current = (event) => layers && handlePress(map, layers, props, event)

  useEffect(() => {
    // In a task of its own: the list is on the screen while the map is drawn.
    let timer = setTimeout(() => {
      layers?.points.setRows(props.rows)
      // And in another the ground, whose names stand clear of the marks.
      timer = setTimeout(() => layers?.basemap.layer.redraw())
    })
    return () => clearTimeout(timer)
  }, [layers, props.rows])
  useEffect(() => layers?.points.select(props.selected), [layers, props.selected])
  useEffect(() => layers?.basemap.choose(props.chosen), [layers, props.chosen])

  useMapEvents({
    click: (event) => press.current(event),
    mousemove: ({ containerPoint }) => {
      if (!layers) return
      const isOver =
        layers.points.touches(map, containerPoint) || noteAt(map, layers, containerPoint) !== null
      map.getContainer().style.cursor = props.isPicking ? 'crosshair' : isOver ? 'pointer' : ''
    },
    keydown: ({ originalEvent }: LeafletKeyboardEvent) => {
      if (!props.isPicking) return
      const { lat, lng } = map.getCenter()
      if (originalEvent.key === 'Enter') props.pick(lat, lng)
      if (originalEvent.key === 'Escape') props.leavePicking()
    },
  })

  const Mark = props.isPicking ? HeldMark : OriginMark
  return props.origin && <Mark at={props.origin} pick={props.pick} />
}

function useLayers(map: LeafletInstance, props: MapProps): Layers | null {
  const [layers, setLayers] = useState<Layers | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const first = useRef(props)
  useEffect(() => {
    const work = makeLayers(map, first.current)
    let made: Layers | null = null
    inSlices(work).then((layers) => {
      made = layers
      setLayers(layers)
    }, setFault)
    const night = window.matchMedia('(prefers-color-scheme: dark)')
    const recolour = () => {
      const changed = readColours()
      made?.basemap.setColours(changed)
      made?.points.setColours(changed)
    }
    // By its older name, which Safari before 14 knows too.
    night.addListener(recolour)
    return () => {
      work.return(null)
      night.removeListener(recolour)
      made?.basemap.layer.remove()
      made?.points.layer.remove()
    }
  }, [map])
  // To the boundary around the map: the list does without.
  if (fault !== null) throw fault
  return layers
}

/** Both drawings, step by step: between two steps a finger is answered. */
function* makeLayers(
  map: LeafletInstance,
  { points: columns, rows, labels }: MapProps,
): Generator<void, Layers | null> {
  const basemap = yield* decodeBasemap()
  const colours = readColours()
  const points = createPointLayer(columns, rows, colours)
  points.clustersAt(map.getZoom())
  yield
  const below = createBasemapLayer({ ...labels, basemap, colours, clustersAt: points.clustersAt })
  yield
  below.layer.addTo(map)
  yield
  points.layer.addTo(map)
  return {
    ...{ basemap: below, points },
    departmentAt: (point) => departmentAt(basemap.departments, point),
  }
}

/** Goes where list and search say; without a journey for those whom motion makes ill. */
function useView(map: LeafletInstance, { target }: MapProps): void {
  /** What was shown while the map was put away, and could not be fitted to a size that it had not. */
  const due = useRef<MapTarget | null>(null)
  useEffect(() => {
    due.current = target === null || showTarget(map, target) ? null : target
  }, [map, target])
  useEffect(() => {
    // Where a phone of ten years ago knows none, Leaflet still follows the window.
    if (!('ResizeObserver' in window)) return
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ animate: false })
      if (due.current && showTarget(map, due.current)) due.current = null
    })
    observer.observe(map.getContainer())
    return () => observer.disconnect()
  }, [map])
}

/** A press takes a point, opens what stands there, or draws nearer to what is too close together. */
function handlePress(
  map: LeafletInstance,
  layers: Layers,
  props: MapProps,
  { containerPoint, latlng }: LeafletMouseEvent,
): void {
  if (props.isPicking) {
    props.pick(latlng.lat, latlng.lng)
    return
  }
  const hit = layers.points.hit(map, containerPoint)
  if (hit.length > 0) {
    handleHit(map, layers.points, props, hit)
    return
  }
  const department = noteAt(map, layers, containerPoint)
  if (department !== null) props.showHouses(department)
}

/** The department whose note of houses lies at a place of the map's container; or null. */
function noteAt(map: LeafletInstance, { basemap }: Layers, { x, y }: Point): string | null {
  const origin = map.getPixelBounds().min ?? map.getPixelOrigin()
  return basemap.noteAt(origin.x + x, origin.y + y)
}

function handleHit(map: LeafletInstance, points: PointLayer, props: MapProps, hit: Hit): void {
  const [only] = hit
  const bounds = points.boundsOf(hit)
  const isOneDoor = bounds.getNorthEast().equals(bounds.getSouthWest())
  if (hit.length === 1 && only !== undefined) props.select(only)
  else if (isOneDoor || map.getZoom() >= map.getMaxZoom()) props.showCrowd(hit)
  else {
    const zoom = Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds))
    map.setView(bounds.getCenter(), Math.min(zoom, map.getMaxZoom()))
  }
}
