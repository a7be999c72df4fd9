// Runs in the browser that is measured: the page's own list and map over a hundred thousand rows.
import { NextIntlClientProvider } from 'next-intl'
import { startTransition, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Finder } from '../../../components/map/finder/finder'
import { loadMapData } from '../../../components/map/finder/load-map-data'
import type { MapData } from '../../../components/map/finder/map-data'
import { useMapWords } from '../../../components/map/finder/map-words'
import { LeafletMap } from '../../../components/map/leaflet-map'
import messages from '../../../messages/es.json'
import type { FinderFigures } from './finder-figures'

const NOON = new Date('2026-09-15T17:00:00Z')
const TYPED = ['puerto maldonado', 'cem lima', 'santa rosa de', 'arequpia']
/** Regions from which she looks, and none. */
const REGIONS = ['', '15', '08']

let words: ReturnType<typeof useMapWords> | null = null

/** The texts, which the server hands over with the page. */
function Words() {
  words = useMapWords(false, {})
  return null
}

function Page() {
  const [data, setData] = useState<MapData | null>(null)
  useEffect(() => {
    loadMapData('x').then((loaded) => startTransition(() => setData(loaded)))
  }, [])
  if (data === null || words === null) return null
  const departments = data.places.filter(({ ubigeo }) => ubigeo.length === 2)
  const now = () => NOON
  return (
    <Finder {...{ departments, data, words, now }} locale="es" map={LeafletMap} streets={null} />
  )
}

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))

async function until(isThere: () => boolean): Promise<void> {
  for (let at = 0; at < 2000 && !isThere(); at++) await frame()
}

const find = <E extends Element>(selector: string): E => {
  const found = document.querySelector<E>(selector)
  if (found === null) throw new Error(`page: got no ${selector}, expected one`)
  return found
}

/** As a person's hand does it: React listens to what the browser sends. */
function set(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  const prototype = Object.getPrototypeOf(field)
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

/** React answers a press before the browser goes on: in the microtask that follows. */
async function timeToCounts(press: () => void): Promise<number> {
  const start = performance.now()
  press()
  await null
  await null
  document.body.getBoundingClientRect()
  return performance.now() - start
}

const rowsShown = () =>
  Array.from(document.querySelectorAll('[data-row]'), (row) => row.getAttribute('data-row')).join()

/** @returns null when the list stays as it is */
async function timeToList(start: number, before: string): Promise<number | null> {
  for (let at = 0; at < 30; at++) {
    if (rowsShown() !== before) {
      document.body.getBoundingClientRect()
      return performance.now() - start
    }
    await new Promise((done) => setTimeout(done, 0))
  }
  return null
}

async function measureFinder(): Promise<FinderFigures> {
  const tasks: number[] = []
  new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })
  const box = document.body.appendChild(document.createElement('main'))
  const root = createRoot(box)
  root.render(
    <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
      <Words />
    </NextIntlClientProvider>,
  )
  await until(() => words !== null)
  await frame()
  tasks.length = 0
  const start = performance.now()
  root.render(<Page />)
  await until(() => document.querySelector('.leaflet-overlay-pane svg > *') !== null)
  await frame()
  const readyMs = performance.now() - start
  const loadTasks = tasks.splice(0)
  const figures = {
    ...{ readyMs, loadTasks },
    ...{ letters: [] as number[], counts: [] as number[], lists: [] as number[] },
  }
  const input = find<HTMLInputElement>('#map-search')
  for (const typed of TYPED) {
    for (let length = 1; length <= typed.length; length++) {
      figures.letters.push(await timeToCounts(() => set(input, typed.slice(0, length))))
      await frame()
    }
    set(input, '')
    await frame()
  }
  for (const fold of document.querySelectorAll('details')) fold.open = true
  for (const region of REGIONS) {
    set(find<HTMLSelectElement>('select'), region)
    await frame()
    await frame()
    const chips = document.querySelectorAll<HTMLButtonElement>('button[aria-pressed]')
    // On, and off again.
    for (const chip of chips)
      for (let press = 0; press < 2; press++) {
        const before = rowsShown()
        const pressed = performance.now()
        figures.counts.push(await timeToCounts(() => chip.click()))
        const changed = await timeToList(pressed, before)
        if (changed !== null) figures.lists.push(changed)
        await frame()
        await frame()
      }
  }
  return { ...figures, pressTasks: tasks }
}

Object.assign(globalThis, { measureFinder })
