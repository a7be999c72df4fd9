import type { BrowserContext } from '@playwright/test'
import type { Harness } from '../../e2e/exit/harness'
import { takeJourney } from '../../e2e/exit/journey'
import { Tab } from '../../e2e/exit/tab'
import { WAYS_OUT } from '../../e2e/exit/ways-out'

const TIMES = 10
const TABS = 3

/** E-07: from the press in one tab until the last of three shows the decoy, ms, shortest first. */
export async function measureAllTabs(harness: Harness, context: BrowserContext): Promise<number[]> {
  return repeat(async () => {
    harness.renew()
    const tabs = await openTabs(context, TABS)
    for (const tab of tabs) await takeJourney(tab, { site: harness.site, locale: 'es', pages: 1 })
    const arrivals = tabs.map(({ page }) =>
      page.waitForURL((url) => url.origin === harness.decoy.origin, { waitUntil: 'commit' }),
    )
    return timed(tabs, arrivals)
  })
}

/** E-06: without script, from the press until our own neutral page stands, while the decoy stalls. */
export async function measureWithoutScript(
  harness: Harness,
  context: BrowserContext,
): Promise<number[]> {
  return repeat(async () => {
    harness.renew()
    harness.wish({ stallDecoy: true })
    await context.clearCookies()
    const tab = await Tab.open(context, { withScript: false })
    await takeJourney(tab, { site: harness.site, locale: 'es', pages: 1 })
    const arrival = tab.page.waitForURL(`${harness.site}/salir`, { waitUntil: 'commit' })
    return timed([tab], [arrival])
  })
}

async function repeat(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  while (times.length < TIMES) times.push(await measure())
  return times.sort((a, b) => a - b)
}

async function openTabs(context: BrowserContext, count: number): Promise<Tab[]> {
  const tabs: Tab[] = []
  while (tabs.length < count) tabs.push(await Tab.open(context))
  return tabs
}

async function timed(tabs: readonly Tab[], arrivals: readonly Promise<void>[]): Promise<number> {
  const start = performance.now()
  const last = tabs.at(-1)
  if (last) await WAYS_OUT.button(last)
  await Promise.all(arrivals)
  const time = Math.round(performance.now() - start)
  for (const tab of tabs) await tab.close()
  return time
}
