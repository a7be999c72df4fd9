import { type RefObject, useCallback, useReducer, useRef, useState } from 'react'
import type { Directory } from '@/lib/search/directory'
import { originAtPlace, originAtPoint, readPosition } from './locate'
import type { MapData } from './map-data'
import type { MapTarget } from './map-props'
import { FIRST_STATE, mapReducer, type Origin } from './map-state'
import { focusRow, scrollToPart, scrollToRow } from './move-to'
import { useForgetOnLeave } from './use-forget-on-leave'

/** The whole country, as at first. */
const COUNTRY: MapTarget = { lat: -9.4, lng: -75.2, zoom: 5 }
/** How near the map goes to a place, by the digits of its code, to a point, and to a door. */
const PLACE_ZOOM: Readonly<Record<number, number>> = { 2: 7, 4: 9, 6: 11 }
const POINT_ZOOM = 11
const DOOR_ZOOM = 14

/**
 * What she has chosen and what her presses do. On a phone the map gives way while she types and comes
 * back once there is something to see.
 * @param box list and map.
 */
export function useFinder(data: MapData, box: RefObject<HTMLElement | null>) {
  const [state, dispatch] = useReducer(mapReducer, FIRST_STATE)
  const [target, setTarget] = useState<MapTarget | null>(null)
  const [view, setView] = useState<'map' | 'list'>('map')
  const centre = useRef({ lat: 0, lng: 0 })
  useForgetOnLeave(() => {
    dispatch({ type: 'forget' })
    // Where the map stands tells where she looked.
    setTarget(COUNTRY)
  })

  const goTo = (origin: Origin | null, zoom: number) => {
    if (origin === null) return
    dispatch({ type: 'origin', origin })
    setTarget({ lat: origin.lat, lng: origin.lng, zoom })
    setView('map')
    requestAnimationFrame(() => scrollToPart(box.current, 'map'))
  }
  const choosePlace = (ubigeo: string) =>
    goTo(originAtPlace(data, ubigeo), PLACE_ZOOM[ubigeo.length] ?? POINT_ZOOM)
  const choosePoint = (lat: number, lng: number, from: 'device' | 'point' = 'point') =>
    goTo(originAtPoint(data, { lat, lng }, from), POINT_ZOOM)
  /** Shows a row of the list on the map. One function for all renders: the list is kept by it. */
  const show = useCallback(
    (row: number) => {
      dispatch({ type: 'select', row })
      const door = doorOf(data.directory, row)
      if (door === null) return
      setTarget({ ...door, zoom: DOOR_ZOOM })
      setView('map')
      requestAnimationFrame(() => scrollToRow(box.current, row))
    },
    [data, box],
  )
  /** Brings what the map or the search chose to her in the list, keyboard and voice with it. */
  const select = (row: number) => {
    dispatch({ type: 'select', row })
    requestAnimationFrame(() => focusRow(box.current, row))
  }
  return {
    ...{ state, dispatch, target, view, choosePlace, choosePoint, show, select },
    /** The handle between list and map, on a phone. */
    turnTo: (part: 'list' | 'map') => {
      setView(part)
      requestAnimationFrame(() => scrollToPart(box.current, part))
    },
    makeRoom: () => setView('list'),
    chooseRegion: (ubigeo: string) =>
      ubigeo === '' ? dispatch({ type: 'forgetOrigin' }) : choosePlace(ubigeo),
    chooseService: (row: number) => {
      show(row)
      select(row)
    },
    locate: () => {
      dispatch({ type: 'ask' })
      readPosition(navigator.geolocation).then(
        ({ lat, lng }) => choosePoint(lat, lng, 'device'),
        () => dispatch({ type: 'fail' }),
      )
    },
    moved: (lat: number, lng: number) => {
      centre.current = { lat, lng }
    },
    pickCentre: () => choosePoint(centre.current.lat, centre.current.lng),
  }
}

function doorOf({ lats, lngs }: Directory, row: number) {
  const [lat, lng] = [lats[row] ?? Number.NaN, lngs[row] ?? Number.NaN]
  return Number.isNaN(lat) ? null : { lat, lng }
}
