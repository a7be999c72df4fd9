import type { Command } from '../../lib/run/command-line.mjs'
import type { BenchRow } from './bench-row'

/** @param url of the production server; empty for a part that needs none */
type Bench = (url: string, command: Command) => Promise<readonly BenchRow[]>

interface Part {
  /** Does it measure a production server? Building one takes longer than some parts. */
  readonly needsServer: boolean
  readonly load: () => Promise<Bench>
}

/** What `npm run bench` measures, in its order; `npm run bench -- <name>` one of them. */
export const PARTS: Readonly<Record<string, Part>> = {
  exit: {
    needsServer: true,
    load: async () => (await import('./exit/bench-exit')).benchExit,
  },
  pages: {
    needsServer: true,
    load: async () => (await import('./pages/bench-pages')).benchPages,
  },
  widget: {
    needsServer: true,
    load: async () => (await import('./widget/bench-widget')).benchWidget,
  },
  map: {
    needsServer: false,
    load: async () => (await import('./map/bench-map')).benchMap,
  },
  search: {
    needsServer: false,
    load: async () => (await import('./search/bench-search')).benchSearch,
  },
  wire: {
    needsServer: true,
    load: async () => (await import('./wire/bench-wire')).benchWire,
  },
}
