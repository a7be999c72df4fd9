import { type ComponentType, useMemo, useRef, useState } from 'react'
import { KIND_CODES } from '@/lib/domain/kind'
import type { Directory } from '@/lib/search/directory'
import { rowsOfKind } from '@/lib/search/rows-of-kind'
import { CalmBoundary } from '../calm-boundary'
import { CrowdList } from './crowd-list'
import { FilterBar } from './filter-bar'
import { findHouses } from './find-houses'
import styles from './finder.module.css'
import { kindsHeldBack } from './kinds-held-back'
import type { MapData } from './map-data'
import type { MapProps } from './map-props'
import type { MapWords } from './map-words'
import { MarkedMap } from './marked-map'
import { OriginBar } from './origin-bar'
import { Results } from './results'
import { SearchField } from './search-field'
import { useFinder } from './use-finder'
import { useMapLabels, usePlaceNames } from './use-map-content'
import { useNow } from './use-now'
import { useResults } from './use-results'
import { useStage } from './use-stage'
import { useTarget } from './use-target'
import { withRow } from './with-row'

export type FinderMap = ComponentType<MapProps>

interface Props {
  readonly locale: string
  readonly departments: readonly { readonly ubigeo: string; readonly name: string }[]
  readonly words: MapWords
  readonly data: MapData
  /** Null: the map's own script did not arrive, and the list does without. */
  readonly map: FinderMap | 'coming' | null
  /** The operator's archive of streets, on this server; null: none. */
  readonly streets: string | null
  /** Null: the device's clock cannot be believed. */
  readonly now: () => Date | null
}

/** In which order they come: from top to bottom, so that nothing moves under a finger. */
const STAGES = { origin: 1, filters: 2, list: 3, more: 4, map: 5 } as const

/** List and map as one thing: what she asks, finds and chooses stands in one state of this page. */
export function Finder(props: Props) {
  const { locale, departments, words, data, streets, now: clock } = props
  const [hasFailed, setFailed] = useState(false)
  // One that fails is as one that never came.
  const map = hasFailed ? null : props.map
  const FinderMap = map === 'coming' ? null : map
  const box = useRef<HTMLDivElement>(null)
  const finder = useFinder(data, box)
  const { state, dispatch, view, select, show } = finder
  const { directory } = data
  const now = useNow(clock)
  const stage = useStage(STAGES.map)
  const results = useResults(data, state, now, stage >= STAGES.list, finder.leavings)
  const target = useTarget(finder.wish, directory, results?.found ?? null)
  const placeName = usePlaceNames(data)
  const labels = useMapLabels(data, departments, words.map.houses)
  const kinds = useMemo(() => kindsThere(directory, state.filters), [directory, state.filters])
  // Null while nobody may see a map: it is taken down as she leaves, and made anew.
  const rowsOnMap = results?.onMap ?? null
  const onMap = useMemo(
    () => rowsOnMap && withRow(rowsOnMap, state.selected, directory),
    [rowsOnMap, state.selected, directory],
  )
  return (
    <div className={styles.finder} data-view={view} ref={box}>
      <div className={styles.side}>
        {map && (
          <button
            className={styles.handle}
            type="button"
            onClick={() => finder.turnTo(view === 'map' ? 'list' : 'map')}
          >
            {view === 'map' ? words.map.toList : words.map.toMap}
          </button>
        )}
        <SearchField
          {...{ data, words, placeName, kinds }}
          origin={state.origin}
          enter={finder.makeRoom}
          choosePlace={finder.choosePlace}
          chooseAsked={finder.chooseAsked}
          chooseService={finder.chooseService}
        />
        {stage >= STAGES.origin && (
          <OriginBar
            {...{ state, dispatch, words, departments }}
            hasMap={map !== null}
            chooseRegion={finder.chooseRegion}
            locate={finder.locate}
            cancel={finder.cancel}
            removeOrigin={finder.removeOrigin}
            pick={finder.pick}
            pickCentre={finder.pickCentre}
          />
        )}
        {stage >= STAGES.filters && (
          <FilterBar
            {...{ state, dispatch, words, kinds }}
            clear={() => {
              finder.focusAfter('filters')
              dispatch({ type: 'clear' })
            }}
          />
        )}
        {results && (
          <Results
            key={finder.leavings}
            {...{ directory, words, locale, placeName, now }}
            show={map && show}
            found={results.found}
            counted={results.counted}
            no={results.no}
            isPlain={results.isPlain}
            asked={state}
            kinds={state.kinds}
            selected={state.selected}
            origin={state.origin}
            accuracy={state.origin?.accuracy}
            steps={state.steps}
            isBegun={stage < STAGES.more}
            showMore={() => dispatch({ type: 'more' })}
          />
        )}
      </div>
      {map && (
        <div className={styles.map}>
          {FinderMap && onMap && stage >= STAGES.map && (
            <CalmBoundary
              fallback={null}
              failed={() => {
                if (state.picking) {
                  finder.focusAfter('near')
                  dispatch({ type: 'cancel' })
                }
                setFailed(true)
              }}
            >
              <MarkedMap
                {...{ labels, select, streets, box }}
                points={data.points}
                map={FinderMap}
                words={words.map}
                rows={onMap}
                selected={state.selected}
                chosen={state.within ?? state.origin?.ubigeo.slice(0, 2) ?? null}
                target={target}
                origin={state.origin?.from === 'place' ? null : state.origin}
                isPicking={state.picking}
                showCrowd={(rows) => dispatch({ type: 'crowd', rows })}
                showHouses={(department) => {
                  const row = findHouses(directory, department, state.filters)
                  if (row !== null) select(row)
                }}
                pick={finder.choosePoint}
                leavePicking={finder.cancel}
                ready={finder.meetMap}
                outlined={finder.meetOutlines}
                locatings={state.locatings}
                isLocated={state.location === 'asking' || state.origin?.from === 'device'}
              />
            </CalmBoundary>
          )}
          {state.crowd.length > 0 && (
            <CrowdList
              words={words.map}
              names={state.crowd.map((row) => ({ row, name: directory.names[row] ?? '' }))}
              select={select}
              close={() => {
                finder.focusAfter('map')
                dispatch({ type: 'crowd', rows: [] })
              }}
            />
          )}
        </div>
      )}
    </div>
  )
}

/** @param asked bits over `FILTERS`: some kinds are named to whoever asks for them alone. */
function kindsThere(directory: Directory, asked: number): number[] {
  const heldBack = kindsHeldBack(asked)
  return [...KIND_CODES.keys()].filter(
    (kind) => rowsOfKind(directory, kind).length > 0 && !heldBack.includes(kind),
  )
}
