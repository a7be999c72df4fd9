'use client'

import { type ReactNode, startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { believedNow } from '@/lib/domain/believed-now'
import { CalmBoundary } from './calm-boundary'
import { Finder, type FinderMap } from './finder/finder'
import { loadMapData } from './finder/load-map-data'
import type { MapData } from './finder/map-data'
import type { MapWords } from './finder/map-words'
import styles from './map-island.module.css'

interface Props {
  readonly locale: string
  /** Hash of the edition whose files are searched. */
  readonly edition: string
  /** When it was published, ISO 8601: no clock before it is believed. */
  readonly since: string
  readonly departments: readonly { readonly ubigeo: string; readonly name: string }[]
  readonly words: MapWords
  /** The operator's archive of streets, on this server; null: none. */
  readonly streets: string | null
  /** The page without script, shown until everything is there. */
  readonly children: ReactNode
}

/**
 * Replaces the links by the list once its files are there, and the map follows. All are asked for at once
 * and in one order, whatever she does, so that nothing can be read from what was loaded.
 */
export function MapIsland({ edition, since, children, ...props }: Props) {
  const [data, setData] = useState<MapData | 'unasked' | 'loading' | 'failed'>('unasked')
  const [map, setMap] = useState<FinderMap | 'coming' | null>('coming')
  const now = useCallback(() => believedNow(since, new Date()), [since])
  const fallback = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let isGone = false
    // Never said by the page as it comes: without script nothing is being loaded.
    setData('loading')
    import('./leaflet-map').then(
      ({ LeafletMap }) => !isGone && startTransition(() => setMap(() => LeafletMap)),
      () => !isGone && setMap(null),
    )
    loadMapData(edition).then(
      // In slices: a finger that comes meanwhile is answered.
      (loaded) =>
        whenLeft(fallback.current, () => !isGone && startTransition(() => setData(loaded))),
      () => !isGone && setData('failed'),
    )
    return () => {
      isGone = true
    }
  }, [edition])

  const state = typeof data === 'string' ? data : 'failed'
  const links = (
    <div ref={fallback}>
      <p className={styles.status} data-state={state} role="status">
        {state !== 'unasked' && props.words.map[state]}
      </p>
      {children}
    </div>
  )
  if (typeof data === 'string') return links
  return (
    <CalmBoundary fallback={links}>
      <Finder {...props} {...{ now, data, map }} />
    </CalmBoundary>
  )
}

/** Whoever has come to a link by keyboard must not have it taken away from under her. */
function whenLeft(box: HTMLElement | null, act: () => void): void {
  if (box === null || !box.contains(document.activeElement)) {
    act()
    return
  }
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && box.contains(relatedTarget)) return
    box.removeEventListener('focusout', leave)
    act()
  }
  box.addEventListener('focusout', leave)
}
