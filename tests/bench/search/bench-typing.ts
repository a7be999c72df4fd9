import type { Command } from '../../../lib/run/command-line.mjs'
import { preparePlaces } from '../../../lib/search/place-index'
import { searchPlaces } from '../../../lib/search/place-search'
import { pickSome, randomFrom } from '../../e2e/random-from'
import { shippedEdition } from '../../shipped-edition'
import type { BenchRow } from '../bench-row'
import { inventEntries } from './invent-entries'
import { type Contender, type Figures, measureRounds, toMs, toText } from './measure-rounds'
import { SHOWN, TYPING_PEERS } from './typing-peers'
import { withWrongLetter } from './wrong-letter'

const PASSES = 5
const QUESTIONS = 20
const LIMIT_MS = 60_000
const SIZES = [10_000, 100_000] as const
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
  const slow = new Map<string, number>()
  for (const size of SIZES) {
    const peers = await openPeers(size, slow, typed, command)
    const measured = await measureRounds([ours, ...peers], typed, {
      ...{ passes: PASSES, signal: command.signal },
    })
    bySize.set(size, measured)
    for (const [name, figures] of measured) {
      slow.set(name, figures.p50)
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

/** Each library over so many names; one that would take too long is named and left out. */
async function openPeers(
  size: number,
  slow: ReadonlyMap<string, number>,
  typed: readonly string[],
  command: Command,
): Promise<Contender<string>[]> {
  const names = inventEntries(size).map(({ name }, id) => ({ id, name }))
  return Object.entries(TYPING_PEERS).flatMap(([name, open]) => {
    const projectedMs = (slow.get(name) ?? 0) * 10 * typed.length * (PASSES + 1)
    if (projectedMs <= LIMIT_MS) return [open(names)]
    command.report(
      `  ${name} is left out at ${size} names: it would take ${Math.round(projectedMs / 1000)} s`,
    )
    return []
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
  const [small, large] = SIZES.map((size) => bySize.get(size))
  return [
    compare(
      'a place with one wrong letter, beside 10,000 names',
      'Fuse.js',
      [p50(small, ours), p50(small, 'Fuse.js')],
      FUSE_GOAL,
    ),
    compare(
      'a place with one wrong letter, among the same places',
      'Fuse.js',
      [p50(same, ours), p50(same, 'Fuse.js')],
      1,
    ),
    compare(
      'a place with one wrong letter, at 100,000 listings',
      'the same at 10,000',
      [p50(large, ours), p50(small, ours)],
      SAME,
    ),
  ]
}
