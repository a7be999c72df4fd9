import { decodePlaces } from '../search/columns'
import { type PlaceIndex, preparePlaces } from '../search/place-index'
import { type FoundPlace, searchPlaces } from '../search/place-search'

/** Ten districts are called Santa Rosa: each must be found by its name. */
const MOST_RESULTS = 12
/** Screen readers speak the count once she stops typing, not at each letter. */
const QUIET_MS = 400
/** After a failure; then only when she enters the field again. */
const RETRIES_MS = [2000, 8000]

interface Parts {
  readonly box: HTMLElement
  readonly input: HTMLInputElement
  readonly status: HTMLElement
  readonly list: HTMLElement
  /** The way to the lists of places, shown when typing leads nowhere. */
  readonly lists: HTMLElement
}

/**
 * Search over place names on the device, started when the field is first entered. The names are then
 * loaded, the same file for everyone; what she types stays in the field and is in no request.
 * Results are plain links: every screen reader knows them, and the exit script sees to it that
 * following one leaves no entry in the history.
 */
export function startPlaceSearch(box: HTMLElement): void {
  const parts = findParts(box)
  if (parts === null) return
  const { input, list } = parts
  let index: PlaceIndex | null = null
  let loading = false

  const update = () => {
    if (index === null) return
    const typed = input.value
    const found = searchPlaces(index, typed, MOST_RESULTS)
    const isBlank = typed.trim() === ''
    showResults(parts, found)
    parts.lists.hidden = isBlank || found.length > 0
    say(parts, isBlank ? '' : statusText(box, found.length), QUIET_MS)
  }
  // In their own time, not hers: a request at each letter would tell how she types.
  let failures = 0
  const load = () => {
    if (index !== null || loading) return
    loading = true
    say(parts, box.dataset.tLoading)
    loadIndex(box.dataset.source ?? '')
      .then((loaded) => {
        index = loaded
        say(parts)
        update()
      })
      // Tried again: on a weak signal the second time often works.
      .catch(() => {
        parts.lists.hidden = false
        say(parts, box.dataset.tFailed)
        const pause = RETRIES_MS[failures++]
        if (pause !== undefined) setTimeout(load, pause)
      })
      .then(() => {
        loading = false
      })
  }

  input.addEventListener('focus', load)
  input.addEventListener('input', update)
  box.addEventListener('keydown', (event) => handleKey(event, input, list))
  // Nobody who takes the phone after her reads what she looked for.
  addEventListener('pagehide', () => {
    input.value = ''
    showResults(parts, [])
    say(parts)
  })
  // It is started because she has entered the field.
  load()
}

function findParts(box: HTMLElement): Parts | null {
  const input = box.querySelector('input')
  const status = box.querySelector<HTMLElement>('[role="status"]')
  const list = box.querySelector('ul')
  const lists = box.querySelector<HTMLElement>('[data-lists]')
  return input && status && list && lists ? { box, input, status, list, lists } : null
}

function loadIndex(source: string): Promise<PlaceIndex> {
  return fetch(source, { credentials: 'omit' })
    .then((answer) => {
      if (!answer.ok) throw new Error(`places: got status ${answer.status}, expected 200`)
      return answer.text()
    })
    .then((text) => {
      const { places, aliases } = decodePlaces(text)
      return preparePlaces(places, aliases)
    })
}

function statusText(box: HTMLElement, count: number): string {
  if (count === 0) return box.dataset.tNone ?? ''
  // One text for each count, made on the server: the device knows no plurals of Quechua or Aymara.
  return (box.dataset.tResults ?? '').split('|')[count - 1] ?? ''
}

const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>()

function say({ status }: Parts, text = '', delayMs = 0): void {
  clearTimeout(timers.get(status))
  const write = () => {
    status.textContent = text
  }
  if (delayMs === 0) write()
  else timers.set(status, setTimeout(write, delayMs))
}

function showResults({ box, list }: Parts, found: readonly FoundPlace[]): void {
  list.textContent = ''
  for (const place of found) {
    const link = document.createElement('a')
    link.href = `${box.dataset.base ?? ''}${place.ubigeo}`
    const name = document.createElement('b')
    name.lang = 'es'
    name.textContent =
      place.matchedAlias === undefined ? place.name : `${place.matchedAlias} (${place.name})`
    const where = document.createElement('span')
    where.textContent = locate(box, place)
    link.append(name, ' ', where)
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
}

/** «Distrito de Melgar, Puno»: names repeat, so each says what and where it is. */
function locate(box: HTMLElement, { level, province, department }: FoundPlace): string {
  const { tDepartment, tProvince, tDistrict } = box.dataset
  if (level === 'department') return tDepartment ?? ''
  const parent = province ?? department ?? ''
  const text = (level === 'province' ? tProvince : tDistrict) ?? ''
  const described = text.replace('{parent}', () => parent)
  return level === 'province' ? described : `${described}, ${department ?? ''}`
}

/** Arrows walk through field and results; Enter in the field follows the first. */
function handleKey(event: KeyboardEvent, input: HTMLElement, list: HTMLElement): void {
  if (event.isComposing) return
  const links = Array.from(list.querySelectorAll('a'))
  const stops: HTMLElement[] = [input, ...links]
  const at = stops.findIndex((stop) => stop.matches(':focus'))
  if (event.key === 'Enter' && at === 0) stops[1]?.click()
  else if (event.key === 'ArrowDown') stops[at + 1]?.focus()
  else if (event.key === 'ArrowUp') stops[at - 1]?.focus()
  else return
  event.preventDefault()
}
