import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { FoundPlace } from '@/lib/search/place-search'
import field from '../../ui/field.module.css'
import unseen from '../../ui/unseen.module.css'
import { fill } from './fill'
import { rememberMeetings } from './find-places'
import type { MapData } from './map-data'
import type { Chips, Origin } from './map-state'
import type { MapWords } from './map-words'
import { nameChips } from './name-chips'
import styles from './search-field.module.css'
import { type Suggestions, suggest } from './suggest'
import { useForgetOnLeave } from './use-forget-on-leave'
import { useQuiet } from './use-quiet'

interface Props {
  readonly data: MapData
  readonly words: MapWords
  readonly placeName: (ubigeo: string) => string
  /** From where she looks: services near it are offered first. */
  readonly origin: Origin | null
  /** Kinds that the directory holds, as positions in `KIND_CODES`. */
  readonly kinds: readonly number[]
  /** @param kept what she has typed beside it, which is asked as well. */
  readonly choosePlace: (ubigeo: string, kept: Chips | null) => void
  readonly chooseAsked: (chips: Chips) => void
  readonly chooseService: (row: number) => void
  /** She begins to type: a phone's keyboard leaves no room for a map. */
  readonly enter: () => void
}

interface Result {
  readonly name: string
  /** Of a proper name. */
  readonly lang?: 'es'
  readonly lines: readonly string[]
  readonly choose: () => void
}

/**
 * One field for places, services and what she needs. What is typed stays in it: no form, no name, no
 * address, and the browser is asked not to remember, correct or learn it.
 */
export function SearchField(props: Props) {
  const { data, words, origin, kinds } = props
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useForgetOnLeave(() => setTyped(''))
  const isBlank = typed.trim() === ''
  const done = (choose: () => void) => () => {
    setTyped('')
    choose()
  }
  const found = useSuggestions(data, typed, origin, kinds)
  const kept = found.kept && `${words.map.filters}: ${nameChips(found.kept, words).join(', ')}`
  const places = found.places.map(
    (place): Result => ({
      name: nameOf(place),
      lang: 'es',
      lines: [locate(place, words), ...(kept === null ? [] : [kept])],
      choose: done(() => props.choosePlace(place.ubigeo, found.kept)),
    }),
  )
  const asked = found.asked.map(
    (chips): Result => ({
      name: nameChips(chips, words).join(', '),
      lines: describeKind(chips, words),
      choose: done(() => props.chooseAsked(chips)),
    }),
  )
  const services = found.services.map(
    (row): Result => ({
      name: data.directory.names[row] ?? '',
      lang: 'es',
      lines: [props.placeName(data.directory.ubigeos[row] ?? '')],
      choose: done(() => props.chooseService(row)),
    }),
  )
  const isNothing = !isBlank && places.length + asked.length + services.length === 0
  const absent = found.absent === null ? undefined : words.kinds[found.absent]
  // Between two letters nothing is found often enough: said aloud each time, it would be heard in the room.
  const nothing = useQuiet(sayNothing(words.map, absent, isNothing))
  const counted = useQuiet(
    [
      countResults(words.map.filters, asked),
      countResults(words.map.places, places),
      countResults(words.map.services, services),
    ].join(''),
  )
  const needs = <Results title={words.map.filters} results={asked} />
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
      {found.isAskedFirst && needs}
      <Results title={words.map.places} results={places} />
      {!found.isAskedFirst && needs}
      <Results title={words.map.services} results={services} />
      <p className={styles.status} role="status">
        {nothing}
      </p>
      <p className={unseen.unseen} role="status">
        {counted}
      </p>
    </div>
  )
}

function sayNothing(
  { noneOfKind, nothingFound }: MapWords['map'],
  absent: string | undefined,
  isNothing: boolean,
): string {
  if (absent !== undefined) return fill(noneOfKind, { kind: absent })
  return isNothing ? nothingFound : ''
}

function countResults(title: string, { length }: readonly Result[]): string {
  return length === 0 ? '' : `${title}: ${length}. `
}

/** From letter to letter the same elements with another text: to make new ones takes a phone twice as long. */
function Results({ title, results }: { readonly title: string; readonly results: Result[] }) {
  if (results.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {results.map(({ name, lang, lines, choose }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what stands there has no state of its own
          <li key={at}>
            <button className={styles.result} type="button" onClick={choose}>
              <b lang={lang}>{name}</b>
              {lines.map((line, nth) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <span key={nth}>{line}</span>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A letter asks once, however often the page is drawn anew meanwhile; an empty field remembers nothing. */
function useSuggestions(
  data: MapData,
  typed: string,
  origin: Origin | null,
  kinds: readonly number[],
): Suggestions {
  const meet = useRef(rememberMeetings())
  // What stands there stays until she types on: a location that arrives meanwhile moves nothing under her press.
  const from = useRef({ typed, origin })
  if (from.current.typed !== typed) from.current = { typed, origin }
  return useMemo(() => {
    if (typed === '') meet.current = rememberMeetings()
    const kindsThere = kinds.reduce((bits, kind) => bits | (1 << kind), 0)
    return suggest(data, typed, from.current.origin, kindsThere, meet.current)
  }, [data, typed, kinds])
}

/** What a kind does, in a sentence; of other chips the name says all. */
function describeKind({ kinds }: Chips, { kindsWhat }: MapWords): string[] {
  return kindsWhat.filter((_, kind) => (kinds & (1 << kind)) !== 0)
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
