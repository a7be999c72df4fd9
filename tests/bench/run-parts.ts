import { findChromium, waysHere } from '../../lib/run/chromium.mjs'
import type { Command } from '../../lib/run/command-line.mjs'
import type { BenchRow } from './bench-row'
import { describeMachine } from './describe-machine'
import { PARTS } from './parts'
import { toLine } from './to-line'
import { withServer } from './with-server'

const MOST_MINUTES = 30

export interface BenchResult {
  readonly rows: readonly BenchRow[]
  /** What was measured on, with its load before and after. */
  readonly machine: string
}

/** Measures parts one after another; a server is started only if one of them needs it. */
export async function runParts(names: readonly string[], command: Command): Promise<BenchResult> {
  const parts = names.flatMap((name) => {
    const part = PARTS[name]
    return part ? [{ name, ...part }] : []
  })
  const rows: BenchRow[] = []
  const start = performance.now()
  let machine = ''
  const work = async (url: string) => {
    const before = describeMachine()
    command.report(before)
    for (const { name, load } of parts) {
      command.signal.throwIfAborted()
      command.report(`\n${name}`)
      const bench = await load()
      const found = await bench(url, command)
      rows.push(...found)
      for (const row of found) command.report(toLine(row))
    }
    machine = describeMachine()
    command.report(`\n${machine}`)
    return 0
  }
  if (parts.some(({ needsServer }) => needsServer)) await withServer(command, work)
  else {
    process.env.KUSKA_CHROMIUM = await findChromium(waysHere(command))
    await work('')
  }
  const minutes = (performance.now() - start) / 60_000
  if (names.length === Object.keys(PARTS).length) rows.push(judgeDuration(minutes))
  return { rows, machine }
}

/** Whoever has to wait longer does not run it. */
function judgeDuration(minutes: number): BenchRow {
  return {
    ...{ goal: '', what: 'the whole bench', ours: `${Math.round(minutes)} min` },
    ...{ wanted: `≤ ${MOST_MINUTES} min`, met: minutes <= MOST_MINUTES },
  }
}
