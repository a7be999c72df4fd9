import { findChromium, waysHere } from '../../lib/run/chromium.mjs'
import type { Command } from '../../lib/run/command-line.mjs'
import type { BenchRow } from './bench-row'
import { describeMachine } from './describe-machine'
import { PARTS } from './parts'
import { toLine } from './to-line'
import { withServer } from './with-server'

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
  return { rows, machine }
}
