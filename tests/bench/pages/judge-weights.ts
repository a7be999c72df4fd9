import type { BenchRow } from '../bench-row'
import type { Weighing } from './measure-weights'

const KIB = 1024
const PAGE_GOAL = 14 * KIB
const ALL_GOAL = 25 * KIB
const PLAIN_GOAL = 1 / 10
const GOVUK_GOAL = 1 / 2

/** P1 and P5, each by the document that fares worst. */
export function judgeWeights(weighings: readonly Weighing[]): BenchRow[] {
  const worst = (measure: (weighing: Weighing) => number) => findWorst(weighings, measure)
  const page = worst(({ ours }) => ours.page)
  const all = worst(({ ours }) => ours.all)
  const hosts = worst(({ ours }) => ours.hosts.length)
  const words = worst(({ wordsShare }) => -wordsShare)
  return [
    {
      ...{ goal: 'P1', what: `document and its style sheets, ${page.path}` },
      ours: toKib(page.ours.page),
      ...{ wanted: '≤ 14 KiB', met: page.ours.page <= PAGE_GOAL },
    },
    {
      ...{ goal: 'P1', what: `all that a first visit loads, headers included, ${all.path}` },
      ours: toKib(all.ours.all),
      ...{ wanted: '≤ 25 KiB', met: all.ours.all <= ALL_GOAL },
    },
    compareAll(weighings, 'plain', 'a plain Next page', PLAIN_GOAL),
    compareAll(weighings, 'govuk', 'GOV.UK Frontend', GOVUK_GOAL),
    {
      ...{ goal: 'P1', what: `hosts asked, ${hosts.path}`, ours: `${hosts.ours.hosts.length}` },
      ...{ wanted: '1', met: hosts.ours.hosts.length === 1 },
    },
    {
      ...{ goal: 'P5', what: `words without script, of those with it, ${words.path}` },
      ours: words.wordsShare.toFixed(2),
      ...{ wanted: '1.00', met: words.wordsShare === 1 },
    },
  ]
}

function compareAll(
  weighings: readonly Weighing[],
  peer: 'plain' | 'govuk',
  peerName: string,
  goal: number,
): BenchRow {
  const ratioOf = (weighing: Weighing) => weighing.ours.all / weighing[peer].all
  const worst = findWorst(weighings, ratioOf)
  const ratio = ratioOf(worst)
  return {
    ...{ goal: 'P1', what: `all that a first visit loads, ${worst.path}` },
    ...{ ours: toKib(worst.ours.all), peer: toKib(worst[peer].all), peerName },
    ...{ ratio, wanted: `≤ ${goal}×`, met: ratio <= goal },
  }
}

function findWorst(
  weighings: readonly Weighing[],
  measure: (weighing: Weighing) => number,
): Weighing {
  const [worst] = [...weighings].sort((a, b) => measure(b) - measure(a))
  if (!worst) throw new Error('pages: got no weighed document, expected some')
  return worst
}

function toKib(bytes: number): string {
  return `${(bytes / KIB).toFixed(1)} KiB`
}
