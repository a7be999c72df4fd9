import type { BenchRow } from '../bench-row'
import { judgeTimes } from '../judge-times'
import type { Contender } from './contenders'
import { type Figures, TIMED, type TimedKind, type Visits, WITH_REACT_EXIT } from './measure-visits'

const FLOOR_GOAL = 1.15
const GOVUK_GOAL = 0.6
const SCRIPT_GOAL = 1 / 10
/** What two frames of a screen may differ by. */
const FRAME_MS = 17

/**
 * P2, P3 and P4, each by the kind of page that fares worst.
 * @param leavesAtOnce whether the exit's form was posted at first paint, by kind
 */
export function judgeVisits(
  { figuresOf }: Visits,
  leavesAtOnce: ReadonlyMap<string, boolean>,
): BenchRow[] {
  const compare = (figure: keyof Figures, peer: Contender, limit: number) => {
    const ratioOf = (kind: TimedKind) =>
      figuresOf('ours', kind)[figure] / figuresOf(peer, kind)[figure]
    const kind = findWorst(ratioOf)
    const [ours, theirs] = [figuresOf('ours', kind)[figure], figuresOf(peer, kind)[figure]]
    const ratio = ratioOf(kind)
    const wanted = `≤ ${limit}×`
    return {
      kind,
      row: { ours: toMs(ours), peer: toMs(theirs), wanted, ...judgeTimes(ratio, limit) },
    }
  }
  const floor = compare('firstPaint', 'floor', FLOOR_GOAL)
  const govuk = compare('firstPaint', 'govuk', GOVUK_GOAL)
  const number = compare('number', 'plain', 1)
  const numberGovuk = compare('number', 'govuk', 1)
  const script = compare('script', 'plain', SCRIPT_GOAL)
  return [
    {
      ...{ goal: 'P2', what: `first contentful paint, ${floor.kind}`, ...floor.row },
      peerName: 'the bare document',
    },
    {
      ...{ goal: 'P2', what: `first contentful paint, ${govuk.kind}`, ...govuk.row },
      peerName: 'GOV.UK Frontend',
    },
    {
      ...{ goal: 'P2', what: `first number can be tapped, ${number.kind}`, ...number.row },
      peerName: 'a plain Next page',
    },
    {
      ...{ goal: 'P2', what: `first number can be tapped, ${numberGovuk.kind}` },
      ...{ ...numberGovuk.row, peerName: 'GOV.UK Frontend' },
    },
    judgeExit(figuresOf, leavesAtOnce),
    judgeCover(figuresOf),
    {
      ...{ goal: 'P4', what: `time in scripts, ${script.kind}`, ...script.row },
      peerName: 'a plain Next page',
    },
    judgeTasks(figuresOf),
  ]
}

function judgeExit(
  figuresOf: Visits['figuresOf'],
  leavesAtOnce: ReadonlyMap<string, boolean>,
): BenchRow {
  const lateness = (kind: TimedKind) => {
    const { exit, firstPaint } = figuresOf('ours', kind)
    return exit - firstPaint
  }
  const kind = findWorst(lateness)
  const [ours, theirs] = [
    figuresOf('ours', kind).exit,
    figuresOf('react-exit', WITH_REACT_EXIT).cover,
  ]
  const isPosted = [...leavesAtOnce.values()].every(Boolean)
  return {
    ...{ goal: 'P3', what: `the exit leaves before any script has come, ${kind}` },
    ...{ ours: toMs(ours), peer: toMs(theirs), peerName: 'the exit as a React component' },
    ...{ ratio: ours / theirs, wanted: 'at first paint' },
    met: isPosted && lateness(kind) <= FRAME_MS,
    note: isPosted ? `${toMs(lateness(kind))} after first paint` : 'its form was not posted',
  }
}

function judgeCover(figuresOf: Visits['figuresOf']): BenchRow {
  const kind = findWorst((one) => {
    const { cover, load } = figuresOf('ours', one)
    return cover === 0 ? Number.POSITIVE_INFINITY : cover - load
  })
  const { cover, load } = figuresOf('ours', kind)
  const theirs = figuresOf('react-exit', WITH_REACT_EXIT).cover
  return {
    ...{ goal: 'P3', what: `a press on the exit covers the page, ${kind}` },
    ...{ ours: toMs(cover), peer: toMs(theirs), peerName: 'the exit as a React component' },
    ...{ ratio: cover / theirs, wanted: `by load (${toMs(load)})` },
    // Seen at the first frame after it came.
    met: cover > 0 && cover - load <= FRAME_MS,
  }
}

function judgeTasks(figuresOf: Visits['figuresOf']): BenchRow {
  const kind = findWorst((one) => figuresOf('ours', one).longestTask)
  const [ours, bare] = [figuresOf('ours', kind), figuresOf('floor', kind)].map(
    ({ longestTask }) => longestTask,
  )
  const toText = (task = 0) => (task > 0 ? toMs(task) : '≤ 50 ms')
  return {
    ...{ goal: 'P4', what: `longest task, ${kind}`, ours: toText(ours), peer: toText(bare) },
    ...{ peerName: 'the bare document', wanted: '≤ 50 ms', met: ours === 0 },
  }
}

function findWorst(measure: (kind: TimedKind) => number): TimedKind {
  const [first, ...others] = TIMED
  return others.reduce<TimedKind>(
    (worst, kind) => (measure(kind) > measure(worst) ? kind : worst),
    first,
  )
}

function toMs(time: number): string {
  return `${Math.round(time)} ms`
}
