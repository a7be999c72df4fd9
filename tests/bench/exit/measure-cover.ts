import type { BrowserContext } from '@playwright/test'
import { findLargestPage } from '../../e2e/exit/find-largest-page'
import type { Harness } from '../../e2e/exit/harness'
import { Tab } from '../../e2e/exit/tab'

const SLOWDOWN = 6
const LOADS = 10
const PRESSES = 5
/** The browser reports no shorter ones: those count as this. */
const SHORTEST_MS = 16

export interface CoverTimes {
  readonly path: string
  readonly rows: number
  /** Of each press, from the finger to the paint, ms, shortest first. */
  readonly times: readonly number[]
}

/** How long a slow phone takes from the press to an empty screen, on our largest page. */
export async function measureCover(harness: Harness, context: BrowserContext): Promise<CoverTimes> {
  harness.renew()
  const { path, rows } = await findLargestPage(harness.target)
  const tab = await Tab.open(context)
  await tab.session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const times: number[] = []
  for (let load = 0; load < LOADS; load++) {
    await tab.page.goto(harness.site + path)
    times.push(...(await measurePresses(tab)))
  }
  await tab.close()
  return { path, rows, times: times.sort((a, b) => a - b) }
}

/** As the browser itself times them: Event Timing, from the event to the paint that follows. */
async function measurePresses({ page }: Tab): Promise<number[]> {
  await page.evaluate((durationThreshold) => {
    const times: number[] = []
    Object.assign(globalThis, { times })
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'pointerdown') times.push(duration)
    }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit)
  }, SHORTEST_MS)
  const box = await page.locator('[data-exit]').last().boundingBox()
  if (!box) throw new Error('exit: got no button, expected one on the screen')
  const painted = () =>
    page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
  for (let press = 0; press < PRESSES; press++) {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await painted()
    // Off the button, so that the page stays for the next press.
    await page.mouse.move(4, 4)
    await page.mouse.up()
    await painted()
  }
  const times = await page.evaluate(() => Reflect.get(globalThis, 'times') as number[])
  return Array.from({ length: PRESSES }, (_, at) => times[at] ?? SHORTEST_MS)
}
