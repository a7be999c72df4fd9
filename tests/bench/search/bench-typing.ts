import { getHeapStatistics } from 'node:v8'
import type { Command } from '../../../lib/run/command-line.mjs'
import { buildNameIndex } from '../../../lib/search/build-name-index'
import { drain } from '../../../lib/search/drain'
import { findByName } from '../../../lib/search/name-index'
import { preparePlaces } from '../../../lib/search/place-index'
import { searchPlaces } from '../../../lib/search/place-search'
import { pickSome, randomFrom } from '../../e2e/random-from'
import { shippedEdition } from '../../shipped-edition'
import type { BenchRow } from '../bench-row'
import { inventEntries } from './invent-entries'
import { type Contender, type Figures, measureRounds, toMs, toNote, toText } from './measure-rounds'
import { SHOWN, TYPING_PEERS } from './typing-peers'
import { withWrongLetter } from './wrong-letter'

const PASSES = 5
/** What the page asks for each letter. */
const BOTH = 'Kuska, places and names'
const QUESTIONS = 20
const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const
const FRAME_MS = 16.7
/** No contender may take more for one size. */
const LIMIT_MS = 60_000
const LIMIT_BYTES = 8e9
/** What Node gives a program of this machine: over it there is no bench. */
const HEAP_BYTES = getHeapStatistics().heap_size_limit / 2
const FUSE_GOAL = 1 / 20
/** The machine has other work: less is no difference. */
const SAME = 1.1

interface Asked {
  readonly typed: string
  readonly ubigeo: string
}

/** One wrong letter in a place's name: ours over all places, libraries over those and over names. */
export async function benchTyping(command: Command): Promise<BenchRow[]> {
  const { places, aliases } = shippedEdition().edition.content
  const index = preparePlaces(places, aliases)
  const asked = askForPlaces(places)
  const ours: Contender<string> = {
    name: 'Kuska, 2,113 places',
    ask: (typed) => searchPlaces(index, typed, SHOWN),
  }
  const texts = places.map(({ name }, id) => ({ id, name }))
  const onPlaces = Object.values(TYPING_PEERS).map((peer) => peer(texts))
  const typed = asked.map((one) => one.typed)
  const same = await measureRounds([ours, ...onPlaces], typed, {
    ...{ passes: PASSES, signal: command.signal },
  })
  for (const contender of [ours, ...onPlaces]) {
    const found = await countFound(contender, asked, (id) => places[id]?.ubigeo)
    const figures = same.get(contender.name)
    if (figures)
      command.report(
        `  places, ${contender.name}: ${toText(figures)}; found ${found} of ${QUESTIONS}`,
      )
  }
  const bySize = new Map<number, ReadonlyMap<string, Figures>>()
  const costs = new Map<string, Cost>()
  for (const size of SIZES) {
    command.signal.throwIfAborted()
    const names = inventEntries(size).map(({ name }) => name)
    const both = withNames(ours, names)
    const peers = openPeers(names, costs, command)
    const measured = await measureRounds([ours, both, ...peers], typed, {
      ...{ passes: PASSES, signal: command.signal },
    })
    bySize.set(size, measured)
    for (const [name, figures] of measured) {
      const { buildMs = 0, bytes = 0 } = costs.get(name) ?? {}
      costs.set(name, { buildMs, bytes, askMs: Math.max(figures.p50, figures.p99 / 10) })
      command.report(`  ${size} names, ${name}: ${toText(figures)}`)
    }
  }
  return judgeTyping(ours.name, same, bySize)
}

/** Whole names of places of at least six letters, one of them wrong. */
function askForPlaces(places: readonly { ubigeo: string; name: string }[]): Asked[] {
  const random = randomFrom(7)
  const long = places.filter(({ name }) => /^\p{L}{6,}/u.test(name))
  return pickSome(long, QUESTIONS, random).map(({ name, ubigeo }) => ({
    ...{ typed: withWrongLetter(name, random), ubigeo },
  }))
}

/** As the page does it for each letter: the places, and the names of all services. */
function withNames(places: Contender<string>, names: readonly string[]): Contender<string> {
  const index = drain(buildNameIndex(names))
  return {
    name: BOTH,
    ask: (typed) => [places.ask(typed), findByName(index, typed, SHOWN)],
  }
}

/** What a library has cost at the size before. */
interface Cost {
  readonly buildMs: number
  readonly bytes: number
  readonly askMs: number
}

/** Each library over these names; one that would take too long or too much is named and left out. */
function openPeers(
  names: readonly string[],
  costs: Map<string, Cost>,
  { report }: Command,
): Contender<string>[] {
  const texts = names.map((name, id) => ({ id, name }))
  return Object.entries(TYPING_PEERS).flatMap(([name, open]) => {
    const { buildMs, bytes, askMs } = costs.get(name) ?? { buildMs: 0, bytes: 0, askMs: 0 }
    const projectedMs = 10 * (buildMs + askMs * QUESTIONS * (PASSES + 1))
    const projectedBytes = 10 * bytes
    if (projectedMs > LIMIT_MS || projectedBytes > Math.min(LIMIT_BYTES, HEAP_BYTES)) {
      report(
        `  ${name} is left out at ${names.length} names: it would take ` +
          `${Math.round(projectedMs / 1000)} s and ${(projectedBytes / 1e9).toFixed(1)} GB`,
      )
      // Ten times as many will not take less.
      costs.set(name, { buildMs: 10 * buildMs, bytes: projectedBytes, askMs: 10 * askMs })
      return []
    }
    const [start, before] = [performance.now(), process.memoryUsage().heapUsed]
    const contender = open(texts)
    const used = Math.max(0, process.memoryUsage().heapUsed - before)
    costs.set(name, { buildMs: performance.now() - start, bytes: used, askMs: 0 })
    return [contender]
  })
}

async function countFound(
  { ask }: Contender<string>,
  asked: readonly Asked[],
  ubigeoOf: (id: number) => string | undefined,
): Promise<number> {
  let found = 0
  for (const { typed, ubigeo } of asked) {
    const answer = (await ask(typed)) as readonly (number | { ubigeo: string })[]
    const codes = answer.map((one) => (typeof one === 'number' ? ubigeoOf(one) : one.ubigeo))
    if (codes.includes(ubigeo)) found++
  }
  return found
}

function judgeTyping(
  ours: string,
  same: ReadonlyMap<string, Figures>,
  bySize: ReadonlyMap<number, ReadonlyMap<string, Figures>>,
): BenchRow[] {
  const p50 = (figures: ReadonlyMap<string, Figures> | undefined, name: string) =>
    figures?.get(name)?.p50 ?? Number.NaN
  const compare = (
    what: string,
    peerName: string,
    [mine, theirs]: readonly [number, number],
    limit: number,
  ): BenchRow => ({
    ...{ goal: 'P7', what, peerName, ours: `${toMs(mine)} ms`, peer: `${toMs(theirs)} ms` },
    ratio: mine / theirs,
    wanted: `≤ ${Number(limit.toPrecision(3))}×`,
    met: mine / theirs <= limit,
  })
  const [small, large] = [10_000, 100_000].map((size) => bySize.get(size))
  const letter = large?.get(BOTH)?.p99 ?? Number.NaN
  return [
    compare(
      'one wrong letter, places and the names of 10,000 listings',
      'Fuse.js over the names alone',
      [p50(small, BOTH), p50(small, 'Fuse.js')],
      FUSE_GOAL,
    ),
    compare(
      'a place with one wrong letter, among the same places',
      'Fuse.js',
      [p50(same, ours), p50(same, 'Fuse.js')],
      1,
    ),
    compare(
      'one wrong letter, places and the names of 100,000 listings',
      'the same at 10,000',
      [p50(large, BOTH), p50(small, BOTH)],
      SAME,
    ),
    {
      ...{ goal: 'P7', what: 'what a letter asks, places and names of 100,000 listings, p99' },
      ...{ ours: `${toMs(letter)} ms`, wanted: `≤ ${FRAME_MS} ms`, met: letter <= FRAME_MS },
      note: `at 1,000,000: ${toMs(bySize.get(1_000_000)?.get(BOTH)?.p99 ?? Number.NaN)} ms`,
    },
    ...[...bySize].map(([size, measured]): BenchRow => {
      const what = `what a letter asks, places and names of ${size.toLocaleString('en')} listings, p50`
      const mine = `${toMs(p50(measured, BOTH))} ms`
      return { goal: 'P7', what, ours: mine, note: toNote(measured, BOTH) }
    }),
  ]
}
