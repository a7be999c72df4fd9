import { type Dispatch, useId } from 'react'
import { isRough } from '@/lib/domain/round-distance'
import { Beneath } from '../../layout/beneath'
import { Pictogram } from '../../ui/pictogram'
import unseen from '../../ui/unseen.module.css'
import { fill } from './fill'
import type { MapAction, MapState, Origin } from './map-state'
import type { MapWords } from './map-words'
import styles from './origin-bar.module.css'

interface Props {
  readonly state: MapState
  readonly dispatch: Dispatch<MapAction>
  readonly words: MapWords
  readonly departments: readonly { readonly ubigeo: string; readonly name: string }[]
  /** Without the map there is nothing to point at. */
  readonly hasMap: boolean
  readonly chooseRegion: (ubigeo: string) => void
  /** Asks the device where it is, once. */
  readonly locate: () => void
  readonly cancel: () => void
  readonly removeOrigin: () => void
  readonly pick: () => void
  readonly pickCentre: () => void
}

/** From where distances count, and four ways to say it: region, device, point, and the field above. */
export function OriginBar(props: Props) {
  const { state, dispatch, words, departments, cancel } = props
  const { map } = words
  const explanation = useId()
  const isExplained = state.location === 'explained'
  return (
    <div className={styles.bar}>
      {state.origin && (
        <p className={styles.origin} data-part="origin" tabIndex={-1}>
          <Pictogram id="pin" />
          <span>{describeOrigin(state.origin, words)}</span>
          <button type="button" onClick={props.removeOrigin}>
            {map.remove}
          </button>
        </p>
      )}
      <label className={styles.region}>
        {/* Who must go far away finds the way there: its name changes with the origin, and never else. */}
        {state.origin ? words.otherRegion : map.region}
        <select
          data-part="region"
          value={state.within ?? ''}
          autoComplete="off"
          onChange={(event) => props.chooseRegion(event.target.value)}
        >
          <option value="">{map.country}</option>
          {departments.map(({ ubigeo, name }) => (
            <option key={ubigeo} value={ubigeo} lang="es">
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.ways}>
        <button
          type="button"
          data-part="near"
          aria-expanded={isExplained}
          onClick={isExplained ? cancel : () => dispatch({ type: 'explain' })}
        >
          {map.near}
        </button>
        {props.hasMap && (
          <button
            type="button"
            data-part="pick"
            aria-pressed={state.picking}
            onClick={state.picking ? cancel : props.pick}
          >
            {map.pick}
          </button>
        )}
      </div>
      {isExplained && (
        <Explanation id={explanation} text={map.nearExplain} spanish={map.beneath.nearExplain}>
          <button type="button" aria-describedby={explanation} onClick={props.locate}>
            {map.nearUse}
          </button>
          <button type="button" onClick={cancel}>
            {map.cancel}
          </button>
        </Explanation>
      )}
      {state.picking && (
        <Explanation id={explanation} text={map.pickHelp} spanish="">
          <button type="button" aria-describedby={explanation} onClick={props.pickCentre}>
            {map.pickCentre}
          </button>
          <button type="button" onClick={cancel}>
            {map.cancel}
          </button>
        </Explanation>
      )}
      <p className={styles.status} role="status">
        {state.location === 'asking' && map.nearAsking}
        {state.location === 'failed' && map.nearFailed}
        {state.location === 'far' && map.tooFar}
      </p>
      <p className={unseen.unseen} role="status">
        {state.location === 'arrived' && state.origin && describeOrigin(state.origin, words)}
      </p>
      {state.location === 'asking' && (
        <div className={styles.ways}>
          <button type="button" data-part="asking" onClick={cancel}>
            {map.cancel}
          </button>
        </div>
      )}
    </div>
  )
}

function Explanation({
  id,
  text,
  spanish,
  children,
}: {
  /** Of the text: whoever hears her way by Tab hears it with the button that does what it explains. */
  readonly id: string
  readonly text: string
  /** Beneath it, where nobody has reviewed it yet. */
  readonly spanish: string
  readonly children: React.ReactNode
}) {
  return (
    <div className={styles.explanation}>
      <p id={id}>
        {text} <Beneath spanish={spanish} />
      </p>
      <div className={styles.ways}>{children}</div>
    </div>
  )
}

/** What is only the nearest capital is called so. */
function describeOrigin(
  { from, name, unlocated, accuracy }: Origin,
  { map, card }: MapWords,
): string {
  if (unlocated) return fill(map.unlocated, { place: unlocated.name, capital: name })
  if (from === 'place') return fill(map.fromPlace, { place: name })
  const near = fill(map.nearTown, { place: name })
  const said = `${from === 'device' ? map.fromDevice : map.fromPoint}, ${near}`
  return isRough(accuracy) ? `${said} · ${card.approximate}` : said
}
