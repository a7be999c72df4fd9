import { useDeferredValue, useMemo } from 'react'
import type { Directory, DirectoryQuery } from '@/lib/search/directory'
import { type Elsewhere, findElsewhere } from '@/lib/search/elsewhere'
import { judge, keepWithin } from '@/lib/search/judge'
import { countNo } from './count-no'
import { mostRows } from './cut-results'
import { findResults, hideHeldBack, type Judged, rowsOnMap } from './find-results'
import { keepSure } from './keep-sure'
import type { MapData } from './map-data'
import { asksAnything, type MapState } from './map-state'

/**
 * What list and map show for what she asks: one answer for both.
 * @param isDue false: nobody can see it yet, and it is not worked out: null.
 * @param leavings how often the page was left: the map's rows from before that are nobody's any more.
 */
export function useResults(
  { directory }: MapData,
  state: MapState,
  now: Date | null,
  isDue: boolean,
  leavings: number,
) {
  const { filters, languages, kinds, openNow, always, within, sureOnly, origin, steps } = state
  // The minute matters only to «abierto ahora».
  const openAt: DirectoryQuery['openAt'] = openNow ? (now ?? 'unknown') : null
  const place = origin?.ubigeo ?? null
  // Once for a place, and forgotten with it.
  const around = useMemo(
    () => (isDue && place !== null ? findElsewhere(directory, place) : null),
    [isDue, directory, place],
  )
  const judged = useMemo(() => {
    if (!isDue) return null
    const query: DirectoryQuery = { filters, languages, kinds, openAt, always, within }
    const everywhere = judge(directory, { ...query, within: null })
    const inside = within === null ? everywhere : keepWithin(directory, everywhere.slice(), within)
    const no = countNo(directory, { inside, everywhere }, query, around)
    for (const states of new Set([inside, everywhere])) hideHeldBack(directory, states, filters)
    if (!sureOnly) return { inside, everywhere, no, unsure: null }
    // What she leaves out is counted all the same: nobody may believe that the others said no.
    const unsure = { inside: inside.slice(), everywhere: everywhere.slice() }
    for (const states of new Set([inside, everywhere]))
      keepSure(directory, states, { ...query, within: states === inside ? within : null })
    return { inside, everywhere, no, unsure }
  }, [isDue, directory, filters, languages, kinds, openAt, always, within, sureOnly, around])
  const found = useMemo(
    () => judged && findResults(directory, judged, origin, mostRows(steps), around),
    [directory, judged, origin, steps, around],
  )
  const unsure = judged?.unsure ?? null
  const counted = useMemo(
    () => (unsure ? findResults(directory, unsure, origin, 1, around) : found),
    [directory, unsure, origin, around, found],
  )
  const onMap = useMapRows(directory, judged, around, leavings)
  if (!judged || !found || !counted) return null
  return { found, counted, onMap, no: judged.no, isPlain: !asksAnything(state) }
}

/**
 * The map follows when the list has answered: a hundred thousand points take longer than a frame.
 * @returns null until it has followed for the first time, and anew after each leaving: a page kept for
 * Back would else show her region until a timer has run.
 */
function useMapRows(
  directory: Directory,
  judged: Judged | null,
  around: Elsewhere | null,
  leavings: number,
): Uint32Array | null {
  const answer = useMemo(() => judged && { judged, around, leavings }, [judged, around, leavings])
  const later = useDeferredValue(answer)
  const rows = useMemo(
    () => later && rowsOnMap(directory, later.judged, later.around),
    [directory, later],
  )
  return later?.leavings === leavings ? rows : null
}
