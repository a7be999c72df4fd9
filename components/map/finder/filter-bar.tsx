import type { Dispatch } from 'react'
import { FILTERS, type Filter } from '@/lib/domain/filter'
import { KIND_CODES } from '@/lib/domain/kind'
import { LANGUAGE_CHOICE_CODES } from '@/lib/domain/language-choice'
import { Chip } from '../../ui/chip'
import fold from '../../ui/fold.module.css'
import link from '../../ui/link-button.module.css'
import type { PictogramId } from '../../ui/pictogram'
import { ActionChip } from './action-chip'
import styles from './filter-bar.module.css'
import { countChosen, type MapAction, type MapState } from './map-state'
import type { MapWords } from './map-words'
import { nameChips } from './name-chips'

interface Props {
  readonly state: MapState
  readonly dispatch: Dispatch<MapAction>
  readonly words: MapWords
  /** Kinds that the directory holds, as positions in `KIND_CODES`. */
  readonly kinds: readonly number[]
  /** Takes every filter away. */
  readonly clear: () => void
}

/** What most people ask first; the rest opens on a press. */
const FIRST: readonly Filter[] = ['children', 'no_document', 'free', 'no_police', 'direct']
const MORE: readonly Filter[] = ['by_phone', 'comes', 'trafficking', 'minors']
const WHO: readonly Filter[] = FILTERS.filter(
  (filter) => !FIRST.includes(filter) && !MORE.includes(filter),
)

const PICTURES: Partial<Readonly<Record<Filter, PictogramId>>> = {
  children: 'need-children',
  no_document: 'need-documents',
  direct: 'walk',
  by_phone: 'phone',
  comes: 'comes',
  trafficking: 'need-job',
  minors: 'branch-under18',
}

/** Filters. None ever hides what is not known, unless she asks for that herself. */
export function FilterBar({ state, dispatch, words, kinds, clear }: Props) {
  const { map, filters: names } = words
  const chips = (filters: readonly Filter[]) =>
    filters.map((filter) => {
      const bit = FILTERS.indexOf(filter)
      const picture = PICTURES[filter]
      return (
        <ActionChip
          key={filter}
          {...{ dispatch, bit, picture }}
          type="filter"
          text={names[filter]}
          isOn={(state.filters & (1 << bit)) !== 0}
        />
      )
    })
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>{map.filters}</h2>
      <div className={styles.chips}>
        <ActionChip
          dispatch={dispatch}
          type="openNow"
          text={words.hours.openNow}
          picture="clock"
          data-part="filters"
          isOn={state.openNow}
        />
        {chips(FIRST)}
      </div>
      <details className={`${fold.fold} ${styles.more}`}>
        <summary>{map.more}</summary>
        <div className={styles.chips}>
          <ActionChip
            dispatch={dispatch}
            type="always"
            text={words.dayAndNight}
            isOn={state.always}
          />
          {chips(MORE)}
        </div>
        <h3>{names.spoken}</h3>
        <div className={styles.chips}>
          {LANGUAGE_CHOICE_CODES.map((code, bit) => (
            <ActionChip
              key={code}
              {...{ dispatch, bit }}
              type="language"
              text={words.languages[code]}
              isOn={(state.languages & (1 << bit)) !== 0}
            />
          ))}
        </div>
        <h3>{names.who}</h3>
        <div className={styles.chips}>{chips(WHO)}</div>
        <h3>{map.kinds}</h3>
        <div className={styles.chips}>
          {kinds.map((bit) => (
            <ActionChip
              key={bit}
              {...{ dispatch, bit }}
              type="kind"
              text={words.kinds[bit] ?? ''}
              picture={`kind-${KIND_CODES[bit] ?? 'cem'}`}
              isOn={(state.kinds & (1 << bit)) !== 0}
            />
          ))}
        </div>
      </details>
      {countChosen(state) > 0 && <Chosen {...{ state, dispatch, clear, words }} />}
    </div>
  )
}

/** What is asked, how sure an answer must be, and the way back to everything; only where something is. */
function Chosen({
  state,
  dispatch,
  clear,
  words,
}: Pick<Props, 'state' | 'dispatch' | 'clear' | 'words'>) {
  const { filters: names } = words
  return (
    <>
      <p className={styles.chosen} data-part="chosen" tabIndex={-1}>
        {names.title}: <b>{nameChips(state, words).join(', ')}</b>
      </p>
      <div className={styles.chips}>
        <Chip
          text={names.unknownToo}
          isOn={!state.sureOnly}
          onClick={() => dispatch({ type: 'sureOnly', on: false })}
        />
        <Chip
          text={names.sureOnly}
          isOn={state.sureOnly}
          onClick={() => dispatch({ type: 'sureOnly', on: true })}
        />
        <button className={link.button} type="button" onClick={clear}>
          {names.clear}
        </button>
      </div>
    </>
  )
}
