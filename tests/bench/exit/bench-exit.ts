import { LOCALES } from '../../../lib/domain/locale'
import type { Command } from '../../../lib/run/command-line.mjs'
import { Harness } from '../../e2e/exit/harness'
import type { Residue } from '../../e2e/exit/measure-residue'
import { openChromium } from '../../e2e/exit/open-chromium'
import { WAYS_OUT, type WayOut } from '../../e2e/exit/ways-out'
import { measureCover } from './measure-cover'
import { measureAllTabs, measureWithoutScript } from './measure-leaving'
import { measureOurs } from './measure-ours'
import { measurePeer } from './measure-peer'
import { answerAsPeer, PEER_PAGES, PEERS } from './peers'

const COVER_GOAL_MS = 100
const ALL_TABS_GOAL_MS = 500
const NEUTRAL_PAGE_GOAL_MS = 1000
const WIDTHS = [42, 14, 15, 13, 10]

const HEAD = [
  'design, pages, language, way',
  'own entries',
  'history rows',
  'after Back',
  'Referer',
]

/**
 * What somebody finds who takes the phone after an exit: ours, and the designs in use elsewhere, in one
 * browser and one run; then how fast the
 * cover comes on a slow phone, and how fast every tab and the way without script leave.
 * @returns whether ours left nothing
 */
export async function benchExit(url: string, { report, signal }: Command): Promise<boolean> {
  const harness = await Harness.open(url, answerAsPeer)
  const chromium = await openChromium(harness)
  const { context } = chromium
  try {
    report(toRow([...HEAD, 'tabs']))
    for (const [name, { origin }] of Object.entries(PEERS)) {
      signal.throwIfAborted()
      const residue = await measurePeer(harness, context, origin)
      report(toRow([`${name}, ${PEER_PAGES}`, ...toCells(residue)]))
    }
    let clean = 0
    let visits = 0
    for (const pages of [1, 3, 10])
      for (const locale of LOCALES)
        for (const way of Object.keys(WAYS_OUT) as WayOut[]) {
          signal.throwIfAborted()
          const residue = await measureOurs(harness, context, { pages, locale, way })
          report(toRow([`Kuska, ${pages}, ${locale}, ${way}`, ...toCells(residue)]))
          visits++
          if (isNothing(residue)) clean++
        }
    report(
      `E-01: ${clean} of ${visits} visits left nothing; goal all: ${clean === visits ? 'met' : 'missed'}`,
    )
    await reportCover(harness, context, report)
    const allTabs = await measureAllTabs(harness, context)
    report(toLine('E-07: all three tabs at the decoy', allTabs, ALL_TABS_GOAL_MS))
    const withoutScript = await measureWithoutScript(harness, context)
    report(toLine('E-06: without script, our neutral page', withoutScript, NEUTRAL_PAGE_GOAL_MS))
    return clean === visits
  } finally {
    await chromium.discard()
    await harness.close()
  }
}

async function reportCover(
  ...[harness, context, report]: [...Parameters<typeof measureCover>, Command['report']]
): Promise<void> {
  const { path, rows, times } = await measureCover(harness, context)
  const what = `E-05: cover painted on ${path} (${rows} services), 6× slowdown`
  report(toLine(what, times, COVER_GOAL_MS))
}

/** @param times ms, shortest first */
function toLine(what: string, times: readonly number[], goalMs: number): string {
  const at = (share: number) => times[Math.max(Math.ceil(times.length * share) - 1, 0)] ?? 0
  const p95 = at(0.95)
  return (
    `${what}, ${times.length} times: p50 ${at(0.5)} ms, p95 ${p95} ms, range ${at(0)}–${at(1)} ms; ` +
    `goal p95 ≤ ${goalMs} ms: ${p95 <= goalMs ? 'met' : 'missed'}`
  )
}

function isNothing({ entries, rows, isReadable, referers, tabs }: Residue): boolean {
  return entries + rows + referers.length + tabs === 0 && !isReadable
}

function toCells({ entries, rows, isReadable, referers, tabs }: Residue): string[] {
  const referer = referers.length > 0 ? 'ours' : 'none'
  return [`${entries}`, `${rows}`, isReadable ? 'content' : 'none', referer, `${tabs}`]
}

function toRow(cells: readonly string[]): string {
  return cells.map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0)).join('')
}
