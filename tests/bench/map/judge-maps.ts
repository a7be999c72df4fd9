import type { BenchRow } from '../bench-row'
import { judgeTimes } from '../judge-times'
import { liftToFloor } from '../lift-to-floor'
import type { MapFigures } from './bench-map'

const GOALS = [
  { count: 5_000, share: 1 / 8, wanted: '≤ 1/8' },
  { count: 50_000, share: 1 / 20, wanted: '≤ 1/20' },
] as const
const FRAME_MS = 16.7
const BESIDE_BARE = { share: liftToFloor(0, 1), wanted: '≤ 1.25×' }
const PEERS = ['markercluster', 'supercluster'] as const

/**
 * P11: the first render beside both peers (the goal is set against markercluster) and beside a bare canvas,
 * and the drag. Where a canvas with nothing to find takes a larger share of the peer than the goal, it is the
 * browser's own time: then ours is judged by that canvas.
 */
export function judgeMaps(figures: readonly MapFigures[]): BenchRow[] {
  const rows: BenchRow[] = []
  for (const { count, share, wanted } of GOALS) {
    const find = (contender: MapFigures['contender']) =>
      figures.find((one) => one.contender === contender && one.count === count)
    const [ours, bare] = [find('ours'), find('bare')]
    if (!ours || !bare)
      throw new Error(`map: got no figures at ${count} points, expected ours and a bare canvas`)
    for (const peer of PEERS) {
      const theirs = find(peer)
      const floor = theirs ? bare.first / theirs.first : 0
      const limit = liftToFloor(share, floor)
      const goal =
        limit === share
          ? { share, wanted }
          : { share: limit, wanted: `${wanted}, or 1.25× a bare canvas (${floor.toFixed(3)})` }
      rows.push(judgeFirst(ours, theirs, peer, peer === 'markercluster' ? goal : null))
    }
    rows.push(judgeFirst(ours, bare, 'a bare canvas with 40 circles', BESIDE_BARE))
  }
  return [...rows, judgeDrag(figures.filter(({ contender }) => contender === 'ours'))]
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
function judgeDrag(ours: readonly MapFigures[]): BenchRow {
  const worst = Math.max(...ours.map(({ frameP95 }) => frameP95))
  const settle = ours.map((one) => `${one.settle.toFixed(1)} ms at ${one.count}`)
  return {
    ...{ goal: 'P11', what: 'map, a frame while dragging, p95', ours: `${worst.toFixed(1)} ms` },
    ...{ wanted: `one frame, ${FRAME_MS} ms`, met: judgeTimes(worst, FRAME_MS).met },
    note: `coming to rest: ${settle.join(', ')}`,
  }
}

function toMs(time: number): string {
  return `${Math.round(time)} ms`
}
