import { LOCALES } from '../../../lib/domain/locale'
import type { Command } from '../../../lib/run/command-line.mjs'
import { Harness } from '../../e2e/exit/harness'
import type { Residue } from '../../e2e/exit/measure-residue'
import { openChromium } from '../../e2e/exit/open-chromium'
import { WAYS_OUT, type WayOut } from '../../e2e/exit/ways-out'
import type { BenchRow } from '../bench-row'
import { measureCover, SHORTEST_MS } from './measure-cover'
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
 */
export async function benchExit(url: string, { report, signal }: Command): Promise<BenchRow[]> {
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
    const { path, rows, times, shorter } = await measureCover(harness, context)
    const cover = `cover painted on ${path} (${rows} services), 6× slowdown`
    const belowShortest = `${shorter} below ${SHORTEST_MS} ms, counted as that`
    const allTabs = await measureAllTabs(harness, context)
    const withoutScript = await measureWithoutScript(harness, context)
    return [
      {
        ...{ goal: 'E-01', what: 'visits that left nothing', ours: `${clean} of ${visits}` },
        ...{ wanted: 'all', met: clean === visits },
      },
      addNote(judgeTimes('E-05', cover, times, COVER_GOAL_MS), belowShortest),
      judgeTimes('E-06', 'without script, our neutral page', withoutScript, NEUTRAL_PAGE_GOAL_MS),
      judgeTimes('E-07', 'all three tabs at the decoy', allTabs, ALL_TABS_GOAL_MS),
    ]
  } finally {
    await chromium.discard()
    await harness.close()
  }
}

/** @param times ms, shortest first */
function judgeTimes(
  goal: string,
  what: string,
  times: readonly number[],
  goalMs: number,
): BenchRow {
  const at = (share: number) => times[Math.max(Math.ceil(times.length * share) - 1, 0)] ?? 0
  const p95 = at(0.95)
  return {
    ...{ goal, what, ours: `p95 ${p95} ms`, wanted: `≤ ${goalMs} ms`, met: p95 <= goalMs },
    note: `p50 ${at(0.5)} ms, range ${at(0)}–${at(1)} ms, ${times.length} times`,
  }
}

function addNote(row: BenchRow, more: string): BenchRow {
  return { ...row, note: `${row.note}; ${more}` }
}

function isNothing({ entries, rows, isReadable, referers, tabs }: Residue): boolean {
  return entries + rows.length + referers.length + tabs === 0 && !isReadable
}

function toCells({ entries, rows, isReadable, referers, tabs }: Residue): string[] {
  const referer = referers.length > 0 ? 'ours' : 'none'
  return [`${entries}`, `${rows.length}`, isReadable ? 'content' : 'none', referer, `${tabs}`]
}

function toRow(cells: readonly string[]): string {
  return cells.map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0)).join('')
}
