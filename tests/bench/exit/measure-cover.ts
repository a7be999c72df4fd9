import type { BrowserContext } from '@playwright/test'
import { findLargestPage } from '../../e2e/exit/find-largest-page'
import type { Harness } from '../../e2e/exit/harness'
import { Tab } from '../../e2e/exit/tab'

const SLOWDOWN = 6
const LOADS = 10
const PRESSES = 5
/** The browser reports no shorter ones: those count as this, and are counted. */
export const SHORTEST_MS = 16

/** Kept in the page between two looks. */
interface Timing {
  readonly entries: readonly PerformanceEntry[]
  readonly observer: PerformanceObserver
}

export interface CoverTimes {
  readonly path: string
  readonly rows: number
  /** Of each press, from the finger to the paint, ms, shortest first. */
  readonly times: readonly number[]
  /** How many of them were too short for the browser to report. */
  readonly shorter: number
}

/** How long a slow phone takes from the press to an empty screen, on our largest page. */
export async function measureCover(harness: Harness, context: BrowserContext): Promise<CoverTimes> {
  harness.renew()
  const { path, rows } = await findLargestPage(harness.target)
  const tab = await Tab.open(context)
  await tab.session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const reported: number[] = []
  for (let load = 0; load < LOADS; load++) {
    await tab.page.goto(harness.site + path)
    reported.push(...(await measurePresses(tab)))
  }
  await tab.close()
  const shorter = LOADS * PRESSES - reported.length
  const times = [...Array<number>(shorter).fill(SHORTEST_MS), ...reported]
  return { path, rows, times: times.sort((a, b) => a - b), shorter }
}

/**
 * As the browser itself times them: Event Timing, from the event to the paint that follows.
 * @returns those that took long enough to be reported
 * @throws when a press is not answered by the cover: its time would be that of nothing
 */
async function measurePresses({ page }: Tab): Promise<number[]> {
  await page.evaluate((durationThreshold) => {
    const entries: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()))
    observer.observe({ type: 'event', durationThreshold } as PerformanceObserverInit)
    Object.assign(globalThis, { timing: { entries, observer } })
  }, SHORTEST_MS)
  const box = await page.locator('body > form:last-of-type > [data-exit]').boundingBox()
  if (!box) throw new Error('exit: got no button, expected one on the screen')
  const painted = () =>
    page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
  const expectCover = async (wanted: boolean) => {
    const isCovered = await page.evaluate(() => document.documentElement.matches('.cover'))
    if (isCovered !== wanted)
      throw new Error(`cover: got ${isCovered} after a press or a slide off, expected ${wanted}`)
  }
  for (let press = 0; press < PRESSES; press++) {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await painted()
    await expectCover(true)
    // Off the button, so that the page stays for the next press.
    await page.mouse.move(4, 4)
    await page.mouse.up()
    await painted()
    await expectCover(false)
  }
  // What was painted last is reported after the frame that follows.
  await painted()
  return page.evaluate(() => {
    const { entries, observer } = Reflect.get(globalThis, 'timing') as Timing
    return [...entries, ...observer.takeRecords()]
      .filter(({ name }) => name === 'pointerdown')
      .map(({ duration }) => duration)
  })
}
