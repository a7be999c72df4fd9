import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import type { MapContender, MapRun } from './map-page'
import type { MapPoint } from './map-points'

const SLOWDOWN = 6
const SCREEN = { width: 360, height: 640 }
const STYLE = [
  'components/layout/tokens.css',
  'node_modules/leaflet/dist/leaflet.css',
  'node_modules/leaflet.markercluster/dist/MarkerCluster.css',
  'node_modules/leaflet.markercluster/dist/MarkerCluster.Default.css',
]

/** Longer is no map for anybody. */
export const GIVE_UP_MS = 60_000

/** One map in a fresh page of a slow phone. @returns null when it took too long */
export async function runMap(
  browser: Browser,
  script: string,
  contender: MapContender,
  points: readonly MapPoint[],
): Promise<MapRun | null> {
  const context = await browser.newContext({ viewport: SCREEN, deviceScaleFactor: 2 })
  try {
    const page = await context.newPage()
    const style = STYLE.map((file) => readFileSync(file, 'utf8')).join('\n')
    await page.setContent(
      `<!DOCTYPE html><html><head><style>${style}
        body { margin: 0 } #map { height: 640px } .mark { background: #a2431d; border-radius: 50% }
      </style></head><body><div id="map"></div></body></html>`,
    )
    await page.addScriptTag({ content: script })
    await page.evaluate((given) => Object.assign(window, { given }), points)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    const expression = `runMap(${JSON.stringify(contender)}, given)`
    const run = page.evaluate<MapRun>(expression)
    // The page is closed under it when it takes too long.
    run.catch(() => {})
    return await Promise.race([run, delay(GIVE_UP_MS, null, { ref: false })])
  } finally {
    await context.close()
  }
}
