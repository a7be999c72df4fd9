import path from 'node:path'
import type { Browser } from '@playwright/test'
import type { Command } from '../../../lib/run/command-line.mjs'
import type { BenchRow } from '../bench-row'
import { bundleBrowserScript } from '../bundle-browser-script'
import { median } from '../median'
import { openQuietChromium } from '../open-quiet-chromium'
import { judgeMaps } from './judge-maps'
import type { MapContender, MapRun } from './map-page'
import { inventPoints } from './map-points'
import { GIVE_UP_MS, runMap } from './run-map'

const SIZES = [500, 5_000, 50_000] as const
const CONTENDERS = ['ours', 'supercluster', 'markercluster'] as const satisfies MapContender[]
/** Interleaved, so that whatever else the machine does falls on all alike. */
const ROUNDS = 5

/** One contender at one number of points, ms: medians, and the 95th of 100 frames. */
export interface MapFigures {
  readonly contender: MapContender
  readonly count: number
  readonly first: number
  readonly firsts: readonly [least: number, most: number]
  readonly settle: number
  readonly frameP95: number
}

/** How soon a map shows its points on a slow phone, and how it moves under a finger. */
export async function benchMap(_url: string, command: Command): Promise<BenchRow[]> {
  const script = await bundleBrowserScript(path.join(import.meta.dirname, 'map-page.ts'))
  const browser = await openQuietChromium()
  const figures: MapFigures[] = []
  try {
    command.report('map: 360×640 @2x, 6× slowdown, ms, medians')
    for (const count of SIZES)
      for (const found of await measureSize(browser, script, count, command)) {
        figures.push(found)
        command.report(toLine(found))
      }
  } finally {
    await browser.close()
  }
  return judgeMaps(figures)
}

async function measureSize(
  browser: Browser,
  script: string,
  count: number,
  { report, signal }: Command,
): Promise<MapFigures[]> {
  const points = inventPoints(count)
  const runs = new Map<MapContender, MapRun[]>(CONTENDERS.map((contender) => [contender, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const contender of CONTENDERS) {
      signal.throwIfAborted()
      const known = runs.get(contender)
      const run = known && (await runMap(browser, script, contender, points))
      if (run) known.push(run)
      else if (runs.delete(contender))
        report(`map: ${contender} is left out at ${count} points: over ${GIVE_UP_MS / 1000} s`)
    }
  return [...runs].map(([contender, all]) => summarise(contender, count, all))
}

function summarise(contender: MapContender, count: number, runs: readonly MapRun[]): MapFigures {
  const firsts = runs.map(({ first }) => first)
  const frames = runs.flatMap(({ frames }) => frames).sort((a, b) => a - b)
  return {
    ...{ contender, count, first: median(firsts) },
    firsts: [Math.min(...firsts), Math.max(...firsts)],
    settle: median(runs.flatMap(({ settles }) => settles)),
    frameP95: frames[Math.ceil(frames.length * 0.95) - 1] ?? 0,
  }
}

function toLine({ contender, count, first, firsts, settle, frameP95 }: MapFigures): string {
  const [least, most] = firsts.map(Math.round)
  return (
    `${String(count).padStart(6)} points, ${contender.padEnd(14)} first ${Math.round(first)} ` +
    `(${least}–${most}), settle ${settle.toFixed(1)}, drag frame p95 ${frameP95.toFixed(1)}`
  )
}
