import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'

/** What the figures were measured on; a machine with other work on it says so by its load. */
export function describeMachine(): string {
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()
    .map((average) => average.toFixed(2))
    .join(' ')
  const chromium = process.env.KUSKA_CHROMIUM ?? ''
  const browser = execFileSync(chromium, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  return `machine: ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${gigabytes} GiB; load ${load}; Node ${process.versions.node}; ${browser}`
}
