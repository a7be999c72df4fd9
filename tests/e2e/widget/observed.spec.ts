import { expect, type Page } from '@playwright/test'
import { BASE } from '../ask'
import type { HostSite } from './host-site'
import { frameOf } from './sandboxes'
import { frameIn, test, waitForScript } from './widget-test'

/** What a page can find out about the frame in it, after each step. */
interface Trace {
  readonly messages: number
  readonly sizes: readonly number[]
  readonly history: number
  readonly frames: number
  readonly inside: number
  readonly src: string
  readonly hash: string
  readonly resources: number
  readonly loads: number
}

const ADDRESS = `${BASE.origin}/embed/v1/es/08/todo`

/** Two visits of twenty steps that have nothing in common but their number. */
const JOURNEYS = {
  'somebody looks for a shelter in Puno': [
    ...['Perú', 'Puno', 'kinds:Hogar de Refugio', 'service', 'back', 'language:Aymara'],
    ...['language:Español', 'kinds:Todos', 'service', 'back', 'Perú', 'Tacna', 'service', 'back'],
    ...['language:Runasimi', 'language:Español', 'service', 'back', 'Perú', 'Lima'],
  ],
  'somebody looks at offices in Cusco': [
    ...['kinds:Centro Emergencia', 'service', 'back', 'kinds:Todos', 'service', 'back', 'service'],
    ...['back', 'kinds:Unidad de Protección', 'service', 'back', 'kinds:Todos', 'Perú', 'Cusco'],
    ...['service', 'back', 'language:Aymara', 'language:Español', 'service', 'back'],
  ],
} as const

async function takeStep(page: Page, step: string): Promise<void> {
  const frame = frameIn(page)
  await waitForScript(page)
  const [what = '', which = ''] = step.split(':')
  const before = page.frames()[1]?.url()
  const main = frame.locator('main')
  if (what === 'kinds') {
    await frame.locator('[data-kinds] summary').click()
    await frame.locator('[data-kinds] a', { hasText: which }).first().click()
  } else if (what === 'service') {
    await main.locator('a[href*="/calido/"]:visible').first().click()
  } else if (what === 'back') {
    await frame.locator('a:has(use[href="#p-back"])').click()
  } else if (what === 'language') {
    await frame.locator('header a', { hasText: which }).click()
  } else
    await main
      .locator('a', { hasText: new RegExp(`^${what}`) })
      .first()
      .click()
  // A choice that is already made leads to the same address: it still is a step.
  await expect.poll(() => page.frames()[1]?.url() !== before || step === 'kinds:Todos').toBe(true)
  await expect(frame.locator('main h1')).toBeVisible()
}

async function watchJourney(page: Page, host: HostSite, steps: readonly string[]) {
  host.show({ body: frameOf(ADDRESS, null) })
  await page.addInitScript(() => {
    const seen = { messages: 0, sizes: [] as number[], loads: 0 }
    Object.assign(window, { seen })
    addEventListener('message', () => seen.messages++)
    addEventListener('DOMContentLoaded', () => {
      const frame = document.querySelector('iframe')
      if (!frame) return
      frame.addEventListener('load', () => seen.loads++)
      new ResizeObserver(() => seen.sizes.push(frame.clientHeight)).observe(frame)
    })
  })
  await page.goto(host.origin)
  await expect(frameIn(page).locator('main h1')).toBeVisible()
  const traces: Trace[] = []
  for (const [at, step] of steps.entries()) {
    await takeStep(page, step)
    await page.waitForFunction((count) => Reflect.get(window, 'seen').loads >= count, at + 2)
    traces.push(
      await page.evaluate(() => {
        const frame = document.querySelector('iframe')
        return {
          ...Reflect.get(window, 'seen'),
          history: history.length,
          frames: window.length,
          inside: frame?.contentWindow?.length ?? -1,
          src: frame?.src ?? '',
          hash: location.hash,
          resources: performance.getEntriesByType('resource').length,
        }
      }),
    )
  }
  return traces
}

test('the page around her cannot tell one visit from another: two of twenty steps leave the same trace', async ({
  browser,
  host,
}) => {
  test.setTimeout(120_000)
  const traces: Trace[][] = []
  for (const steps of Object.values(JOURNEYS)) {
    expect(steps).toHaveLength(20)
    const page = await browser.newPage()
    traces.push(await watchJourney(page, host, steps))
    await page.close()
  }
  const [first, second] = traces
  expect(second).toEqual(first)
  const last = first?.at(-1)
  expect(last?.messages).toBe(0)
  expect(last?.inside).toBe(0)
  expect(last?.history).toBe(first?.[0]?.history)
  expect(new Set(last?.sizes).size).toBe(1)
  expect(last?.src).toBe(ADDRESS)
})

test('the watcher sees what there is to see: another step is another trace', async ({
  page,
  host,
}) => {
  const [short, long] = [
    await watchJourney(page, host, ['Perú']),
    await watchJourney(page, host, ['Perú', 'Puno']),
  ]
  expect(long.at(-1)?.loads).not.toBe(short.at(-1)?.loads)
})
