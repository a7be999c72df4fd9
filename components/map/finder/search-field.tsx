import { type KeyboardEvent, useRef, useState } from 'react'
import { type FoundPlace, searchPlaces } from '@/lib/search/place-search'
import field from '../../ui/field.module.css'
import { fill } from './fill'
import type { MapData } from './map-data'
import type { MapWords } from './map-words'
import styles from './search-field.module.css'
import { useForgetOnLeave } from './use-forget-on-leave'

interface Props {
  readonly data: MapData
  readonly words: MapWords
  readonly placeName: (ubigeo: string) => string
  /** Rows whose name begins with each of the words typed, best first. */
  readonly findServices: (typed: string, most: number) => readonly number[]
  readonly choosePlace: (ubigeo: string) => void
  readonly chooseService: (row: number) => void
  /** She begins to type: a phone's keyboard leaves no room for a map. */
  readonly enter: () => void
}

/** Ten districts are called Santa Rosa: each must be found by its name. */
const MOST_PLACES = 10
const MOST_SERVICES = 6

interface Result {
  readonly key: string
  readonly name: string
  readonly where: string
  readonly choose: () => void
}

/**
 * One field for places and services. What is typed stays in it: no form, no name, no address, and the
 * browser is asked not to remember, correct or learn it.
 */
export function SearchField(props: Props) {
  const { data, words } = props
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useForgetOnLeave(() => setTyped(''))
  const isBlank = typed.trim() === ''
  const done = (choose: () => void) => () => {
    setTyped('')
    choose()
  }
  const places = searchPlaces(data.placeIndex, typed, MOST_PLACES).map(
    (place): Result => ({
      key: place.ubigeo,
      name: nameOf(place),
      where: locate(place, words),
      choose: done(() => props.choosePlace(place.ubigeo)),
    }),
  )
  const services = (isBlank ? [] : props.findServices(typed, MOST_SERVICES)).map(
    (row): Result => ({
      key: String(row),
      name: data.directory.names[row] ?? '',
      where: props.placeName(data.directory.ubigeos[row] ?? ''),
      choose: done(() => props.chooseService(row)),
    }),
  )
  const isNothing = !isBlank && places.length === 0 && services.length === 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows walk through its own buttons
    <div ref={box} onKeyDown={(event) => walk(event, box.current)}>
      <label className={field.label} htmlFor="map-search">
        {words.map.search}
      </label>
      <input
        className={field.input}
        id="map-search"
        type="search"
        aria-describedby="map-search-help"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        value={typed}
        onFocus={props.enter}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className={field.help} id="map-search-help">
        {words.typedHelp}
      </p>
      <Results title={words.map.places} results={places} />
      <Results title={words.map.services} results={services} />
      <p className={styles.status} role="status">
        {isNothing ? words.map.nothingFound : ''}
      </p>
    </div>
  )
}

function Results({ title, results }: { readonly title: string; readonly results: Result[] }) {
  if (results.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {results.map(({ key, name, where, choose }) => (
          <li key={key}>
            <button className={styles.result} type="button" onClick={choose}>
              <b lang="es">{name}</b>
              <span>{where}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf({ name, matchedAlias }: FoundPlace): string {
  return matchedAlias === undefined ? name : `${matchedAlias} (${name})`
}

/** «Distrito · Melgar, Puno»: names repeat, so each says what and where it is. */
function locate({ level, province, department }: FoundPlace, { levels }: MapWords): string {
  if (level === 'department') return levels.department
  const described = fill(levels[level], { parent: province ?? department ?? '' })
  return level === 'province' ? described : `${described}, ${department ?? ''}`
}

/** Arrows walk through field and results; Enter in the field takes the first. */
function walk(event: KeyboardEvent, box: HTMLElement | null): void {
  if (box === null || event.nativeEvent.isComposing) return
  const stops = Array.from(box.querySelectorAll<HTMLElement>('input, button'))
  const at = stops.findIndex((stop) => stop.matches(':focus'))
  if (event.key === 'Enter' && at === 0) stops[1]?.click()
  else if (event.key === 'ArrowDown') stops[at + 1]?.focus()
  else if (event.key === 'ArrowUp') stops[at - 1]?.focus()
  else return
  event.preventDefault()
}
