import { useDeferredValue, useMemo } from 'react'
import { countStates } from '@/lib/search/count-states'
import type { Directory } from '@/lib/search/directory'
import { judge } from '@/lib/search/judge'
import { findResults, hideHousesForMinors, type Judged, rowsOnMap } from './find-results'
import type { MapData } from './map-data'
import { asksAnything, type MapState } from './map-state'

/** What list and map show for what she asks: one answer for both. */
export function useResults({ directory }: MapData, state: MapState, now: Date) {
  const { filters, languages, kinds, openNow, always, within, sureOnly, origin, shown } = state
  // The minute matters only to «abierto ahora».
  const openAt = openNow ? now : null
  const judged = useMemo(() => {
    const query = { filters, languages, kinds, openAt, always, within }
    const inside = judge(directory, query)
    const { no } = countStates(directory, inside, query)
    const everywhere = within === null ? inside : judge(directory, { ...query, within: null })
    for (const states of [inside, everywhere]) hideHousesForMinors(directory, states, filters)
    return { inside, everywhere, no }
  }, [directory, filters, languages, kinds, openAt, always, within])
  const found = useMemo(() => {
    const all = findResults(directory, judged, origin, shown)
    return sureOnly ? all.filter(({ answer }) => answer === 'yes') : all
  }, [directory, judged, origin, sureOnly, shown])
  const onMap = useMapRows(directory, judged, sureOnly)
  return { found, onMap, no: judged.no, isPlain: !asksAnything(state) }
}

/** The map follows when the list has answered: a hundred thousand points take longer than a frame. */
function useMapRows(directory: Directory, judged: Judged, sureOnly: boolean): Uint32Array {
  const states = useDeferredValue(judged.inside)
  const isSureOnly = useDeferredValue(sureOnly)
  return useMemo(() => rowsOnMap(directory, states, isSureOnly), [directory, states, isSureOnly])
}
