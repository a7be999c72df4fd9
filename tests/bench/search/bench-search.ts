import type { Command } from '../../../lib/run/command-line.mjs'
import type { BenchRow } from '../bench-row'
import { benchDevice } from './bench-device'
import { benchFinder } from './bench-finder'
import { benchNearest } from './bench-nearest'
import { benchTyping } from './bench-typing'

/** How fast the device finds: in a slowed-down browser, then in Node beside what others use. */
export async function benchSearch(_url: string, command: Command): Promise<BenchRow[]> {
  return [
    ...(await benchDevice(command)),
    ...(await benchFinder(command)),
    ...(await benchNearest(command)),
    ...(await benchTyping(command)),
  ]
}
