// Runs in the browser that is measured: the real search, a hundred thousand rows, and a list of 20.
import { FILTERS } from '../../../lib/domain/filter'
import { KIND_CODES } from '../../../lib/domain/kind'
import { buildNameIndex } from '../../../lib/search/build-name-index'
import { decodePlaces } from '../../../lib/search/columns'
import { countStates } from '../../../lib/search/count-states'
import { decodeDirectory } from '../../../lib/search/decode-directory'
import type { Directory, DirectoryQuery } from '../../../lib/search/directory'
import { findElsewhere, keepAnswering } from '../../../lib/search/elsewhere'
import { inSlices } from '../../../lib/search/in-slices'
import { judge } from '../../../lib/search/judge'
import { findByName, type NameIndex } from '../../../lib/search/name-index'
import { type Nearest, nearest } from '../../../lib/search/nearest'
import { buildPlaceIndex, type PlaceIndex } from '../../../lib/search/place-index'
import { searchPlaces } from '../../../lib/search/place-search'
import { readText } from '../../../lib/search/read-text'
import type { DeviceFigures } from './device-figures'
import { forgetAnswers } from './forget-answers'

const FEW = 20
const NOON = new Date('2026-09-15T17:00:00Z')
const PLAIN: DirectoryQuery = {
  ...{ filters: 0, languages: 0, kinds: 0, openAt: null, always: false, within: null },
}
/** Each filter alone, then what a person may press together. */
const QUERIES: readonly DirectoryQuery[] = [
  PLAIN,
  ...FILTERS.map((_, bit) => ({ ...PLAIN, filters: 1 << bit })),
  ...KIND_CODES.map((_, kind) => ({ ...PLAIN, kinds: 1 << kind })),
  { ...PLAIN, languages: 2 },
  { ...PLAIN, openAt: NOON },
  { ...PLAIN, always: true },
  { ...PLAIN, within: '15' },
  { ...PLAIN, filters: 0b111 },
  { ...PLAIN, filters: 0b1111, languages: 2 },
  { ...PLAIN, filters: 0b11, languages: 6, openAt: NOON },
  { ...PLAIN, filters: 0b1, openAt: NOON, kinds: 0b111_1111_1111 },
]
/** Each typed letter by letter. */
const TYPED = [
  'puerto maldonado',
  'cem lima',
  'santa rosa de',
  'kusko',
  'centro de salud',
  'arequpia',
]
const ORIGINS = [
  { lat: -12.05, lng: -77.04, place: '150101' },
  { lat: -13.52, lng: -71.97, place: '080101' },
  { lat: -3.75, lng: -73.25, place: '160101' },
  { lat: -12.59, lng: -69.19, place: '170101' },
]

interface Loaded {
  readonly directory: Directory
  /** Written anew at each press. */
  readonly states: Uint8Array
  readonly names: NameIndex
  readonly places: PlaceIndex
}

/** As the page does it: fetched, then read in slices. */
async function load(): Promise<Loaded> {
  const [text, placesText] = await Promise.all(
    ['/directory', '/places'].map(async (address) => readText(await fetch(address))),
  )
  const directory = await inSlices(decodeDirectory(text ?? ''))
  const names = await inSlices(buildNameIndex(directory.names))
  const { places, aliases } = decodePlaces(placesText ?? '')
  const states = new Uint8Array(directory.count)
  return { directory, states, names, places: await inSlices(buildPlaceIndex(places, aliases)) }
}

/** All that the page asks of the search when something is pressed, of which nothing was asked before. */
function find({ directory, states }: Loaded, query: DirectoryQuery, at: number): Nearest {
  const origin = ORIGINS[at % ORIGINS.length] ?? { lat: 0, lng: 0, place: '15' }
  forgetAnswers(directory)
  judge(directory, query, states)
  countStates(directory, states, query)
  keepAnswering(findElsewhere(directory, origin.place), states)
  return nearest(directory, states, origin, FEW)
}

/** As `result-list.module.css`: cards below a phone's screen wait until they come near. */
const LIST_STYLE =
  'li:nth-child(n + 5) { content-visibility: auto; contain-intrinsic-height: auto 10rem }'

/** A list as the page has it, laid out. */
function show({ directory }: Loaded, list: HTMLElement, found: Nearest): void {
  list.textContent = ''
  for (const { row, meters } of [...found.yes, ...found.expected, ...found.unknown].slice(0, FEW)) {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = `/es/s/${directory.ids[row]}`
    link.textContent = directory.names[row] ?? ''
    const call = document.createElement('a')
    call.href = `tel:${directory.phones[row]}`
    call.textContent = directory.phones[row] ?? ''
    item.append(link, ` ${(meters / 1000).toFixed(1)} km `, call)
    list.append(item)
  }
  list.getBoundingClientRect()
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Lets the browser breathe, as between two presses. */
const pause = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))

async function measure(): Promise<DeviceFigures> {
  const tasks: number[] = []
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) tasks.push(duration)
  })
  observer.observe({ type: 'longtask' })
  await pause()
  const start = performance.now()
  const loaded = await load()
  const loadMs = performance.now() - start
  await pause()
  const loadTasks = tasks.splice(0)
  const style = document.createElement('style')
  style.textContent = LIST_STYLE
  const list = document.createElement('ul')
  document.body.append(style, list)
  const figures = {
    loadMs,
    loadTasks,
    letters: [] as number[],
    filters: [] as number[],
    searches: [] as number[],
    lists: [] as number[],
  }
  const rounds = 3
  for (let round = 0; round < rounds; round++) {
    for (const typed of TYPED)
      for (let length = 1; length <= typed.length; length++) {
        const letters = typed.slice(0, length)
        figures.letters.push(
          time(() => {
            searchPlaces(loaded.places, letters, 8)
            findByName(loaded.names, letters, 8)
          }),
        )
        await pause()
      }
    for (const [at, query] of QUERIES.entries()) {
      forgetAnswers(loaded.directory)
      figures.filters.push(time(() => judge(loaded.directory, query, loaded.states)))
      await pause()
      const start = performance.now()
      const found = find(loaded, query, at + round)
      figures.searches.push(performance.now() - start)
      show(loaded, list, found)
      figures.lists.push(performance.now() - start)
      await pause()
    }
  }
  return figures
}

Object.assign(globalThis, { measure })
