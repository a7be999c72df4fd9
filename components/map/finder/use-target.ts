import { useState } from 'react'
import type { Directory } from '@/lib/search/directory'
import type { FoundAnswer } from './find-results'
import type { MapTarget } from './map-props'
import { nearestDoors } from './nearest-doors'

/** Where the map shall go; a new object each time. */
export interface MapWish extends Omit<MapTarget, 'doors'> {
  /** From there she looks: what the list then says first is seen as well. */
  readonly isOrigin: boolean
}

/**
 * Adds to a wish the doors of the list's answer to it. Once for each wish: no filter that she presses
 * later moves the map under her finger.
 * @param found the list as it answers the wish; null: nothing is worked out yet.
 */
export function useTarget(
  wish: MapWish | null,
  directory: Directory,
  found: readonly FoundAnswer[] | null,
): MapTarget | null {
  const [known, setKnown] = useState<{
    readonly wish: MapWish | null
    readonly target: MapTarget | null
  }>({ wish: null, target: null })
  if (known.wish === wish || found === null) return known.target
  const target = wish?.isOrigin ? { ...wish, doors: nearestDoors(directory, found) } : wish
  setKnown({ wish, target })
  return target
}
