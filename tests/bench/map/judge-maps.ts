import type { BenchRow } from '../bench-row'
import { judgeTimes } from '../judge-times'
import type { MapFigures } from './bench-map'

const GOALS = [
  { count: 5_000, share: 1 / 8, wanted: '≤ 1/8' },
  { count: 50_000, share: 1 / 20, wanted: '≤ 1/20' },
] as const
const FRAME_MS = 16.7
const FEW = 500
const PEERS = ['markercluster', 'supercluster'] as const

/** P11: the first render beside both peers (the goal is set against markercluster), and the drag. */
export function judgeMaps(figures: readonly MapFigures[]): BenchRow[] {
  const rows: BenchRow[] = []
  for (const { count, share, wanted } of GOALS)
    for (const peer of PEERS) {
      const [ours, theirs] = (['ours', peer] as const).map((contender) =>
        figures.find((one) => one.contender === contender && one.count === count),
      )
      if (!ours) throw new Error(`map: got no figure of ours at ${count} points, expected one`)
      rows.push(judgeFirst(ours, theirs, peer, peer === 'markercluster' ? { share, wanted } : null))
    }
  const drags = figures.filter(({ contender }) => contender === 'ours')
  return [...rows, ...listFew(figures), ...drags.map((ours) => judgeDrag(ours, figures))]
}

function judgeFirst(
  ours: MapFigures,
  theirs: MapFigures | undefined,
  peerName: string,
  goal: { readonly share: number; readonly wanted: string } | null,
): BenchRow {
  const row = {
    ...{ goal: 'P11', what: `map, first render of ${ours.count} points`, ours: toMs(ours.first) },
    ...{ peerName, wanted: goal?.wanted ?? '< 1×' },
  }
  // A peer that took over a minute is slower than any share of it.
  if (!theirs) return { ...row, peer: 'over 60 s', met: true, note: 'left out' }
  const ratio = ours.first / theirs.first
  const ranges = [ours, theirs].map(({ firsts }) => firsts.map(Math.round).join('–'))
  const { note, ...verdict } = judgeTimes(ratio, goal?.share ?? 1)
  const range = `ranges ${ranges.join(' and ')} ms`
  return {
    ...{ ...row, peer: toMs(theirs.first), ...verdict },
    note: note ? `${note}; ${range}` : range,
  }
}

/** A frame of a screen, as the browser's clock rounds it, is 16.7 or 16.8 ms: the next one is twice that. */
function judgeDrag(ours: MapFigures, figures: readonly MapFigures[]): BenchRow {
  const peers = PEERS.map((peer) => {
    const theirs = figures.find(
      ({ contender, count }) => contender === peer && count === ours.count,
    )
    return `${peer} ${theirs ? `${toTenth(theirs.frameP95)}, ${toTenth(theirs.settle)}` : 'left out: over 60 s'}`
  })
  return {
    ...{ goal: 'P11', what: `map, a frame while ${ours.count} points are dragged, p95` },
    ...{ ours: toTenth(ours.frameP95), wanted: `one frame, ${FRAME_MS} ms` },
    met: judgeTimes(ours.frameP95, FRAME_MS).met,
    note: `coming to rest ${toTenth(ours.settle)}; the same of others: ${peers.join('; ')}`,
  }
}

/** So few that no goal is set for them. */
function listFew(figures: readonly MapFigures[]): BenchRow[] {
  const few = figures.filter(({ count }) => count === FEW)
  const ours = few.find(({ contender }) => contender === 'ours')
  if (!ours) return []
  const others = few.filter((one) => one !== ours)
  const note = others.map(({ contender, first }) => `${contender} ${toMs(first)}`).join(', ')
  return [{ goal: 'P11', what: `map, first render of ${FEW} points`, ours: toMs(ours.first), note }]
}

function toMs(time: number): string {
  return `${Math.round(time)} ms`
}

function toTenth(time: number): string {
  return `${time.toFixed(1)} ms`
}
