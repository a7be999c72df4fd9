import { readFileSync, writeFileSync } from 'node:fs'
import type { BenchRow } from './bench-row'
import { toRatio } from './to-line'

const FROM = '<!-- bench -->'
const TO = '<!-- /bench -->'

interface Results {
  readonly rows: readonly BenchRow[]
  readonly machine: string
  readonly date: Date
}

/**
 * Puts the results of one whole run between README's two marks.
 * @throws when the marks are not there.
 */
export function writeReadme(results: Results, file = 'README.md'): void {
  writeFileSync(file, putTable(readFileSync(file, 'utf8'), results))
}

/** The text with the table between its marks, whatever stood there. */
export function putTable(text: string, { rows, machine, date }: Results): string {
  const [from, to] = [text.indexOf(FROM), text.indexOf(TO)]
  if (from < 0 || to < from)
    throw new Error(
      `README: got no «${FROM}» before «${TO}», expected both around the bench's table`,
    )
  const head = ['goal', 'what', 'ours', 'beside it', 'ratio', 'wanted', 'met', 'note']
  const table = alignTable([head, head.map(() => '---'), ...rows.map(toCells)])
  const day = date.toISOString().slice(0, 10)
  const written = [FROM, `Measured on ${day}; ${machine}.`, '', ...table, TO].join('\n')
  return text.slice(0, from) + written + text.slice(to + TO.length)
}

/** In columns, as Biome would have them: the line below the head, second, is as wide as they are. */
function alignTable(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, at) =>
    Math.max(...table.map((cells) => cells[at]?.length ?? 0)),
  )
  return table.map((cells, line) => {
    const padded = cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, line === 1 ? '-' : ' '))
    return `| ${padded.join(' | ')} |`
  })
}

function toCells({ goal, what, ours, peer, peerName, ratio, wanted, met, note }: BenchRow) {
  const beside = peer === undefined ? '' : `${peerName ?? 'peer'}: ${peer}`
  const share = ratio === undefined ? '' : toRatio(ratio)
  const verdict = met === undefined ? '' : met ? 'yes' : '**no**'
  const cells = [goal, what, ours, beside, share, wanted ?? '', verdict, note ?? '']
  return cells.map((cell) => cell.replaceAll('|', '\\|'))
}
