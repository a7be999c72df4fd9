import { KIND_CODES } from '../../../lib/domain/kind'
import type { Command } from '../../../lib/run/command-line.mjs'
import type { Directory } from '../../../lib/search/directory'
import { randomFrom } from '../../e2e/random-from'
import type { BenchRow } from '../bench-row'
import { inventDirectory } from './invent-directory'
import { COMMON, RARE } from './invent-entries'
import { type Figures, measureRounds, toMs, toNote, toText } from './measure-rounds'
import { haversine, kdbush, type NearQuestion, ours, scanFloor } from './nearest-peers'
import { withPostgres } from './postgres-peer'
import { readDistricts } from './read-districts'

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const
/** Of which no goal speaks: what all contenders take, for whoever wants to compare. */
const OTHER_SIZES = [1_000, 10_000, 1_000_000] as const
const PASSES = 5
const FRAME_MS = 16.7
/** No contender may take longer than this for one size. */
const LIMIT_MS = 60_000
const FILTERS: Readonly<Record<string, number | null>> = {
  none: null,
  common: KIND_CODES.indexOf(COMMON),
  rare: KIND_CODES.indexOf(RARE),
}

type Measured = ReadonlyMap<string, Figures>
/** By size and filter. */
type All = ReadonlyMap<string, Measured>

/** The nearest 20 in Node, with a filter that everybody, one in twelve or one in a thousand meets. */
export async function benchNearest(command: Command): Promise<BenchRow[]> {
  const all = new Map<string, Measured>()
  await withPostgres(async (postgres) => {
    let loadedMs = 0
    for (const [at, size] of SIZES.entries()) {
      command.signal.throwIfAborted()
      const directory = inventDirectory(size)
      const growth = size / (SIZES[at - 1] ?? size)
      const isProjectedOver = loadedMs * growth > LIMIT_MS
      if (isProjectedOver)
        command.report(`  PostgreSQL is left out at ${size}: its table alone would take over 60 s`)
      const start = performance.now()
      const peers = isProjectedOver ? [] : await postgres.load(directory)
      loadedMs = performance.now() - start
      for (const [filter, kind] of Object.entries(FILTERS)) {
        const questions = askFrom(directory, kind)
        const contenders = [ours(directory), scanFloor(directory), haversine(directory)]
        const measured = await measureRounds(
          [...contenders, kdbush(directory), ...peers],
          questions,
          { passes: PASSES, signal: command.signal },
        )
        all.set(keyOf(size, filter), measured)
        for (const [name, figures] of measured)
          command.report(`  ${size}, ${filter}, ${name}: ${toText(figures)}`)
      }
    }
  })
  return judgeNearest(all)
}

const keyOf = (size: number, filter: string) => `${size} ${filter}`

/** Fewer of a million: each question is ten times as long. */
const questionsAt = (size: number) => (size > 100_000 ? 30 : 100)

/** From where people are: near capitals, all districts alike, so that the empty country counts. */
function askFrom({ count }: Directory, kind: number | null): NearQuestion[] {
  const random = randomFrom(count)
  const districts = readDistricts()
  return Array.from({ length: questionsAt(count) }, () => {
    const { lat = 0, lng = 0 } = districts[Math.floor(random() * districts.length)] ?? {}
    return { origin: { lat: lat + random() * 0.2, lng: lng + random() * 0.2 }, kind }
  })
}

function judgeNearest(all: All): BenchRow[] {
  const figuresOf = (size: number, filter: string, name: string): Figures | undefined =>
    all.get(keyOf(size, filter))?.get(name)
  const compare = (
    [size, filter, peer]: readonly [size: number, filter: string, peer: string],
    share: 'p50' | 'p99',
    limit: number,
  ): BenchRow => {
    const [ours, theirs] = [figuresOf(size, filter, 'Kuska'), figuresOf(size, filter, peer)]
    if (!ours || !theirs)
      throw new Error(`bench: got no figures of ${peer} at ${size}, expected some`)
    const ratio = ours[share] / theirs[share]
    return {
      goal: 'P6',
      what: `nearest 20 of ${size.toLocaleString('en')}, filter ${filter}, ${share}`,
      ...{ ours: `${toMs(ours[share])} ms`, peer: `${toMs(theirs[share])} ms`, peerName: peer },
      ...{ ratio, wanted: `≤ ${limit}×`, met: ratio <= limit },
      note: `p50 of the passes ${toMs(ours.range[0])}–${toMs(ours.range[1])} ms`,
    }
  }
  const million = Object.keys(FILTERS).map((filter) => ({
    ...{ filter, p99: figuresOf(1_000_000, filter, 'Kuska')?.p99 ?? Number.POSITIVE_INFINITY },
  }))
  const [slowest] = million.sort((a, b) => b.p99 - a.p99)
  const p99 = slowest?.p99 ?? Number.POSITIVE_INFINITY
  return [
    ...Object.keys(FILTERS).map((filter) => compare([100_000, filter, 'scan floor'], 'p99', 2)),
    compare([100_000, 'rare', 'kdbush + geokdbush'], 'p50', 1),
    compare([100_000, 'rare', 'PostgreSQL, point and GiST'], 'p50', 1),
    compare([100_000, 'rare', 'PostgreSQL, earthdistance'], 'p50', 1),
    compare([100_000, 'none', 'haversine'], 'p50', 1),
    {
      ...{ goal: 'P6', what: `nearest 20 of 1,000,000, filter ${slowest?.filter}, p99` },
      ...{ ours: `${toMs(p99)} ms`, wanted: `≤ ${FRAME_MS} ms`, met: p99 <= FRAME_MS },
    },
    ...OTHER_SIZES.flatMap((size) =>
      Object.keys(FILTERS).map((filter) => listAll(size, filter, all.get(keyOf(size, filter)))),
    ),
  ]
}

function listAll(size: number, filter: string, measured: Measured = new Map()): BenchRow {
  const ours = measured.get('Kuska')?.p50 ?? Number.NaN
  const what = `nearest 20 of ${size.toLocaleString('en')}, filter ${filter}, p50`
  return { goal: 'P6', what, ours: `${toMs(ours)} ms`, note: toNote(measured, 'Kuska') }
}
