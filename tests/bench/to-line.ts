import type { BenchRow } from './bench-row'

/** «P6 nearest 20 …: 3.1 ms; kdbush 4.0 ms (0.78×); wanted ≤ 1×: met; range …» */
export function toLine({ goal, what, ours, ...row }: BenchRow): string {
  const ratio = row.ratio === undefined ? '' : ` (${toRatio(row.ratio)})`
  const peer = row.peer === undefined ? '' : `; ${row.peerName ?? 'peer'} ${row.peer}${ratio}`
  const note = row.note === undefined ? '' : `; ${row.note}`
  const verdict =
    row.wanted === undefined ? '' : `; wanted ${row.wanted}: ${row.met ? 'met' : 'missed'}`
  return `${goal} ${what}: ${ours}${peer}${verdict}${note}`
}

/** Three digits that count. */
export function toRatio(ratio: number): string {
  return `${ratio >= 10 ? Math.round(ratio) : Number(ratio.toPrecision(3))}×`
}
