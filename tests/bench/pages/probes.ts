import path from 'node:path'
import { bundleBrowserScript } from '../bundle-browser-script'

const FILE = path.join(import.meta.dirname, 'probe.ts')

export interface Probes {
  /** Looks for the first number and the exit. */
  readonly looking: string
  /** Tries the exit's cover as well. */
  readonly covering: string
  /** Only counts the browser's long tasks. */
  readonly silent: string
  /** Presses the exit at the first moment. */
  readonly pressing: string
}

export async function bundleProbes(): Promise<Probes> {
  const none = { isLooking: true, hasCover: false, isPressing: false }
  const bundle = (wish: Partial<typeof none>) =>
    bundleBrowserScript(FILE, { PROBE: { ...none, ...wish } })
  return {
    looking: await bundle({}),
    covering: await bundle({ hasCover: true }),
    silent: await bundle({ isLooking: false }),
    pressing: await bundle({ isPressing: true }),
  }
}
