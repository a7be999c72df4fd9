import type { BenchRow } from '../bench-row'
import { judgeTimes } from '../judge-times'
import type { MapFigures } from './bench-map'

const GOALS = [
  { count: 5_000, share: 1 / 8, wanted: '≤ 1/8' },
  { count: 50_000, share: 1 / 20, wanted: '≤ 1/20' },
] as const
const FRAME_MS = 16.7
const LESS_THAN = { share: 1, wanted: '< 1×' }

/**
 * P11: the first render beside both peers (the goal is set against markercluster), what of it a canvas alone
 * takes, and the drag.
 */
export function judgeMaps(figures: readonly MapFigures[]): BenchRow[] {
  const rows: BenchRow[] = []
  for (const { count, share, wanted } of GOALS) {
    const find = (contender: MapFigures['contender']) =>
      figures.find((one) => one.contender === contender && one.count === count)
    const [ours, bare] = [find('ours'), find('bare')]
    if (!ours || !bare)
      throw new Error(`map: got no figures at ${count} points, expected ours and a bare canvas`)
    rows.push(
      judgeFirst(ours, find('markercluster'), {
        ...{ peerName: 'markercluster', share, wanted },
        aside: `a bare canvas ${toMs(bare.first)}`,
      }),
      judgeFirst(ours, find('supercluster'), { ...LESS_THAN, peerName: 'supercluster' }),
    )
  }
  return [...rows, judgeDrag(figures.filter(({ contender }) => contender === 'ours'))]
}

interface Goal {
  readonly peerName: string
  /** Of the peer's time. */
  readonly share: number
  readonly wanted: string
  /** What the row says beside it. */
  readonly aside?: string
}

function judgeFirst(
  ours: MapFigures,
  theirs: MapFigures | undefined,
  { peerName, share, wanted, aside }: Goal,
): BenchRow {
  const row = {
    ...{ goal: 'P11', what: `map, first render of ${ours.count} points`, ours: toMs(ours.first) },
    ...{ peerName, wanted },
  }
  // A peer that took over a minute is slower than any share of it.
  if (!theirs) return { ...row, peer: 'over 60 s', met: true, note: 'left out' }
  const ratio = ours.first / theirs.first
  const ranges = [ours, theirs].map(({ firsts }) => firsts.map(Math.round).join('–'))
  const { note, ...verdict } = judgeTimes(ratio, share)
  const said = [note, `ranges ${ranges.join(' and ')} ms`, aside]
  return {
    ...{ ...row, peer: toMs(theirs.first), ...verdict },
    note: said.filter(Boolean).join('; '),
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
