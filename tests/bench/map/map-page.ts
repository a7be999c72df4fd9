// Runs in the bare page: one map, one contender, nothing else. Bundled by bundle-browser-script.ts.
import { map as createMap } from 'leaflet'
import { prepareMarkercluster } from './add-markercluster'
import { prepareOurs } from './add-ours'
import { prepareSupercluster } from './add-supercluster'
import type { MapPoint } from './map-points'

/** Each is given the points beforehand in the form that it takes. */
const CONTENDERS = {
  ours: prepareOurs,
  markercluster: prepareMarkercluster,
  supercluster: prepareSupercluster,
} as const
export type MapContender = keyof typeof CONTENDERS

/** ms. */
export interface MapRun {
  /** From the points to the second frame that shows them. */
  readonly first: number
  /** Of work each time the map comes to rest after a drag. */
  readonly settles: readonly number[]
  /** Between the frames of a drag. */
  readonly frames: readonly number[]
}

declare global {
  interface Window {
    runMap: (contender: MapContender, points: readonly MapPoint[]) => Promise<MapRun>
  }
}

/** All of Peru, as performance.md measured it. */
const VIEW = { center: [-9.2, -75] as [number, number], zoom: 6, maxZoom: 18 }
const DRAGS = 2
const STEPS = 40
const STEP_PIXELS = 4

const frame = () => new Promise<number>((done) => requestAnimationFrame(done))

window.runMap = async (contender, points) => {
  const map = createMap('map', {
    ...VIEW,
    ...{ inertia: false, attributionControl: false, zoomAnimation: false },
  })
  const add = CONTENDERS[contender](points)
  await frame()
  await frame()
  const start = performance.now()
  add(map)
  await frame()
  await frame()
  const first = performance.now() - start
  const settles: number[] = []
  const frames: number[] = []
  for (let drag = 0; drag < DRAGS; drag++) {
    const step = drag % 2 === 0 ? -STEP_PIXELS : STEP_PIXELS
    settles.push(await dragMap(map.getContainer(), step, frames))
    await frame()
    await frame()
  }
  return { first, settles, frames }
}

/** A finger that moves a little each frame. @returns ms of work once it is lifted */
async function dragMap(container: HTMLElement, step: number, frames: number[]): Promise<number> {
  let [x, y] = [180, 320]
  const send = (type: string) =>
    container.dispatchEvent(
      new MouseEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0, buttons: 1 }),
    )
  send('mousedown')
  let last = await frame()
  for (let at = 0; at < STEPS; at++) {
    x += step
    y += step
    send('mousemove')
    const now = await frame()
    frames.push(now - last)
    last = now
  }
  const start = performance.now()
  send('mouseup')
  return performance.now() - start
}
