import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { performance } from 'node:perf_hooks'

const PAGE_BYTES = 4096
const TOUCHED_PAGES = 16_384

/** What the figures were measured on; a machine with other work on it says so by its load. */
export function describeMachine(): string {
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()
    .map((average) => average.toFixed(2))
    .join(' ')
  const chromium = process.env.KUSKA_CHROMIUM ?? ''
  const browser = execFileSync(chromium, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  return [
    `machine: ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${gigabytes} GiB`,
    `first touch of a page of memory ${timeFirstTouch().toFixed(1)} µs`,
    ...[`load ${load}`, `Node ${process.versions.node}`, browser],
  ].join('; ')
}

/**
 * Microseconds. Some virtual machines take fifty times as long over it as others with the same processor,
 * and a browser that opens a page touches thousands: without it two tables cannot be told apart.
 */
function timeFirstTouch(): number {
  const memory = Buffer.allocUnsafeSlow(TOUCHED_PAGES * PAGE_BYTES)
  const start = performance.now()
  for (let at = 0; at < memory.length; at += PAGE_BYTES) memory[at] = 1
  return ((performance.now() - start) * 1000) / TOUCHED_PAGES
}
