import { type RefObject, useCallback, useReducer, useRef, useState } from 'react'
import type { Coordinates } from '@/lib/domain/distance'
import type { Directory } from '@/lib/search/directory'
import { readPosition } from '@/lib/search/read-position'
import { originAtPlace, originAtPoint } from './locate'
import type { MapData } from './map-data'
import type { DepartmentAt } from './map-props'
import { type Chips, FIRST_STATE, type MapAction, mapReducer, type Origin } from './map-state'
import { focusRow, isOn, type Part, scrollToPart, scrollToShown } from './move-to'
import { useFocusAfter } from './use-focus-after'
import { useForgetOnLeave } from './use-forget-on-leave'
import type { MapWish } from './use-target'

/** The whole country, as at first; a new wish each time. */
const toCountry = (): MapWish => ({ lat: -9.4, lng: -75.2, zoom: 5, isOrigin: false })
/** How near the map goes to a place, by the digits of its code, to a point, and to a door. */
const PLACE_ZOOM: Readonly<Record<number, number>> = { 2: 7, 4: 9, 6: 11 }
const POINT_ZOOM = 11
const DOOR_ZOOM = 14

/** Whatever she says about where she looks from: a reading still awaited is no longer wanted. */
const ENDS_ASKING: ReadonlySet<MapAction['type']> = new Set([
  ...(['explain', 'ask', 'fail', 'far', 'cancel', 'pick'] as const),
  ...(['origin', 'forgetOrigin', 'forget'] as const),
])

/**
 * What she has chosen and what her presses do. On a phone the map gives way while she types and comes
 * back once there is something to see. Where a press takes its own button away, the keyboard goes on
 * from what has come instead.
 * @param box list and map.
 */
export function useFinder(data: MapData, box: RefObject<HTMLElement | null>) {
  const [state, reduce] = useReducer(mapReducer, FIRST_STATE)
  const [wish, setWish] = useState<MapWish | null>(null)
  const [view, setView] = useState<'map' | 'list'>('map')
  const [leavings, setLeavings] = useState(0)
  const centre = useRef<(() => Coordinates) | null>(null)
  const departmentAt = useRef<DepartmentAt>(() => null)
  const turn = useRef(0)
  const focusAfter = useFocusAfter(box)
  // One function for all renders: fifty chips are kept by it.
  const dispatch = useCallback((action: MapAction) => {
    if (ENDS_ASKING.has(action.type)) turn.current++
    reduce(action)
  }, [])
  useForgetOnLeave(() => {
    dispatch({ type: 'forget' })
    // Where the map stands tells where she looked: it is taken down, and another comes as at first.
    setWish(null)
    setView('map')
    centre.current = null
    // And an open fold tells what she looked for.
    for (const fold of box.current?.querySelectorAll('details') ?? []) fold.open = false
    setLeavings(leavings + 1)
  })

  /** @param part what is brought to her; null: she is reading or typing by now, and nothing may move. */
  const goTo = (origin: Origin, zoom: number, part: 'map' | 'chosen' | null = 'map') => {
    dispatch({ type: 'origin', origin, isAwaited: part !== null })
    setWish({ lat: origin.lat, lng: origin.lng, zoom, isOrigin: true })
    if (part === null) return
    setView('map')
    requestAnimationFrame(() => scrollToPart(box.current, part))
  }
  const goToPlace = (ubigeo: string, part?: 'map' | 'chosen') => {
    const origin = originAtPlace(data, ubigeo)
    const level = origin?.unlocated?.level ?? ubigeo.length
    if (origin !== null) goTo(origin, PLACE_ZOOM[level] ?? POINT_ZOOM, part)
  }
  const originAt = (point: Coordinates, from: 'device' | 'point') =>
    originAtPoint(data, point, from, departmentAt.current(point))
  const choosePoint = (lat: number, lng: number) => {
    const origin = originAt({ lat, lng }, 'point')
    focusAfter(origin === null ? 'region' : 'origin')
    if (origin === null) dispatch({ type: 'far' })
    else goTo(origin, POINT_ZOOM)
  }
  const cancel = () => {
    focusAfter(state.picking ? 'pick' : 'near')
    dispatch({ type: 'cancel' })
  }
  const locate = () => {
    focusAfter('asking')
    dispatch({ type: 'ask' })
    const mine = turn.current
    /** Does what the answer asks for; an answer to an earlier press is thrown away. */
    const answer = (part: Part, act: (isAwaited: boolean) => void) => {
      if (mine !== turn.current) return
      const isAwaited = isOn(box.current, 'asking')
      if (isAwaited) focusAfter(part)
      act(isAwaited)
    }
    readPosition(navigator.geolocation).then(
      ({ accuracy, ...point }) => {
        const origin = originAt(point, 'device')
        if (origin === null) answer('region', () => dispatch({ type: 'far' }))
        else
          answer('origin', (isAwaited) =>
            goTo({ ...origin, accuracy }, POINT_ZOOM, isAwaited ? 'map' : null),
          )
      },
      () => answer('near', () => dispatch({ type: 'fail' })),
    )
  }
  const forgetOrigin = () => {
    // The map must not go on standing where she is.
    if (state.origin?.from === 'device') setWish(toCountry())
    dispatch({ type: 'forgetOrigin' })
  }
  /** Shows a row of the list on the map. One function for all renders: the list is kept by it. */
  const show = useCallback(
    (row: number) => {
      dispatch({ type: 'select', row })
      const door = doorOf(data.directory, row)
      if (door === null) return
      setWish({ ...door, zoom: DOOR_ZOOM, isOrigin: false })
      setView('map')
      requestAnimationFrame(() => scrollToShown(box.current, row))
    },
    [data, box, dispatch],
  )
  /** Brings what the map or the search chose to her in the list, keyboard and voice with it. */
  const select = (row: number) => {
    dispatch({ type: 'select', row })
    requestAnimationFrame(() => focusRow(box.current, row))
  }
  return {
    ...{ state, dispatch, wish, leavings, cancel, locate, choosePoint, show, select, focusAfter },
    /** While she chooses a point the map is there. */
    view: state.picking ? 'map' : view,
    /** The handle between list and map, on a phone. */
    turnTo: (part: 'list' | 'map') => {
      if (state.picking) dispatch({ type: 'cancel' })
      setView(part)
      requestAnimationFrame(() => scrollToPart(box.current, part))
    },
    makeRoom: () => setView('list'),
    choosePlace: (ubigeo: string, kept: Chips | null) => {
      // Who has asked for more than a place reads next what was understood, and then the answer.
      const part = kept ? 'chosen' : 'map'
      focusAfter(kept ? 'chosen' : 'origin')
      if (kept) dispatch({ type: 'asked', chips: kept })
      goToPlace(ubigeo, part)
    },
    chooseAsked: (chips: Chips) => {
      focusAfter('chosen')
      dispatch({ type: 'asked', chips })
      requestAnimationFrame(() => scrollToPart(box.current, 'chosen'))
    },
    chooseRegion: (ubigeo: string) => (ubigeo === '' ? forgetOrigin() : goToPlace(ubigeo)),
    chooseService: (row: number) => {
      show(row)
      select(row)
    },
    removeOrigin: () => {
      focusAfter('region')
      forgetOrigin()
    },
    pick: () => {
      focusAfter('map')
      dispatch({ type: 'pick' })
      setView('map')
      requestAnimationFrame(() => scrollToPart(box.current, 'pick'))
    },
    pickCentre: () => {
      const middle = centre.current?.()
      if (middle) choosePoint(middle.lat, middle.lng)
    },
    meetMap: (ask: () => Coordinates) => {
      centre.current = ask
    },
    meetOutlines: (ask: DepartmentAt) => {
      departmentAt.current = ask
    },
  }
}

function doorOf({ lats, lngs }: Directory, row: number) {
  const [lat, lng] = [lats[row] ?? Number.NaN, lngs[row] ?? Number.NaN]
  return Number.isNaN(lat) ? null : { lat, lng }
}
