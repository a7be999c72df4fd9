import { setTimeout as delay } from 'node:timers/promises'
import type { Command } from '../../../lib/run/command-line.mjs'
import { waitUntil } from '../../e2e/exit/wait-until'
import { openUnwatchedPage } from './open-unwatched-page'
import { serveTexts } from './serve-texts'

interface Wish<Figures> {
  /** By address; `/` is the page that is opened. */
  readonly texts: Readonly<Record<string, string>>
  /** Global function of the page's script, which gives the figures. */
  readonly measure: string
  readonly passes: number
  /** How many times slower than this machine. */
  readonly slowdown: number
  readonly toSentence: (figures: Figures) => string
}

/** The browser's own work with a page that was just opened is none of the page's. */
const SETTLE_MS = 1000

/** Opens a page again and again, each time in a browser of its own, and lets it time itself. */
export async function measurePasses<Figures>(
  { texts, measure, passes, slowdown, toSentence }: Wish<Figures>,
  { signal, report }: Command,
): Promise<Figures[]> {
  const server = await serveTexts(texts)
  const all: Figures[] = []
  try {
    while (all.length < passes) {
      signal.throwIfAborted()
      const page = await openUnwatchedPage(server.url, slowdown)
      await waitUntil('the script of the page', () => page.evaluate(`"${measure}" in globalThis`))
      await delay(SETTLE_MS, null, { signal })
      const figures = (await page.evaluate(`${measure}()`)) as Figures
      all.push(figures)
      report(`  ${measure}, pass ${all.length}: ${toSentence(figures)}`)
      await page.close()
    }
  } finally {
    server.close()
  }
  return all
}
