import type { BenchRow } from '../bench-row'
import type { Weight } from '../pages/weigh-page'

/** The widget in a language, and the same words as a plain Next page. */
export interface WidgetWeighing {
  readonly path: string
  readonly ours: Weight
  readonly plain: Weight
}

const KIB = 1024
const FRAME_GOAL = 20 * KIB
const PLAIN_GOAL = 1 / 10

/** P12, by the language that fares worst. */
export function judgeWidget(weighings: readonly WidgetWeighing[]): BenchRow[] {
  const ratioOf = ({ ours, plain }: WidgetWeighing) => ours.all / plain.all
  const [worst] = [...weighings].sort((a, b) => ratioOf(b) - ratioOf(a))
  const [heaviest] = [...weighings].sort((a, b) => b.ours.all - a.ours.all)
  if (!worst || !heaviest) throw new Error('widget: got no weighed frame, expected some')
  const hosts = Math.max(...weighings.map(({ ours }) => ours.hosts.length))
  return [
    {
      ...{ goal: 'P12', what: `all that a frame loads, headers included, ${worst.path}` },
      ...{ ours: toKib(worst.ours.all), peer: toKib(worst.plain.all) },
      ...{ peerName: 'a plain Next page', ratio: ratioOf(worst) },
      ...{ wanted: `≤ ${PLAIN_GOAL}×`, met: ratioOf(worst) <= PLAIN_GOAL },
    },
    {
      ...{ goal: 'P12', what: `the heaviest frame, ${heaviest.path}` },
      ours: toKib(heaviest.ours.all),
      ...{ wanted: '≤ 20 KiB', met: heaviest.ours.all <= FRAME_GOAL },
    },
    {
      ...{ goal: 'P12', what: 'hosts asked by a frame', ours: `${hosts}` },
      ...{ wanted: '1', met: hosts === 1 },
    },
  ]
}

function toKib(bytes: number): string {
  return `${(bytes / KIB).toFixed(1)} KiB`
}
