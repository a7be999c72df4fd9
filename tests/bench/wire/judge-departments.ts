import type { Command } from '../../../lib/run/command-line.mjs'
import type { DirectoryEntry } from '../../../lib/search/directory'
import { encodeDirectory } from '../../../lib/search/encode-directory'
import type { BenchRow } from '../bench-row'
import { liftToFloor } from '../lift-to-floor'
import { compress, toKb } from './compress'

/** Cusco: the department from which performance.md §1.3 took the goal. */
const USUAL = '08'
const GOAL = 10_000

interface DepartmentFile {
  readonly code: string
  readonly entries: readonly DirectoryEntry[]
  readonly bytes: number
}

/**
 * P8 for one department's own file: the usual one by the goal, the largest beside what it cannot lack. Where
 * that alone is over the goal, no form of the file can meet it.
 */
export function judgeDepartments(
  name: string,
  entries: readonly DirectoryEntry[],
  command: Command,
): BenchRow[] {
  const files = toFiles(entries)
  const [largest] = files
  const usual = files.find(({ code }) => code === USUAL)
  if (!largest || !usual) throw new Error('bench: got no departments, expected twenty-five')
  for (const file of files.slice(0, 5))
    command.report(
      `  ${name}, department ${file.code}: ${file.entries.length} rows, brotli ${toKb(file.bytes)}`,
    )
  const floor = weighBare(largest.entries)
  const limit = liftToFloor(GOAL, floor)
  const ratio = largest.bytes / floor
  return [
    {
      ...{ goal: 'P8', what: `one department of ${name}, brotli: ${usual.code}` },
      ...{ ours: toKb(usual.bytes), wanted: `≤ ${toKb(GOAL)}`, met: usual.bytes <= GOAL },
      note: `${usual.entries.length} rows; of ${files.length} departments over it: ${listOver(files)}`,
    },
    {
      ...{ goal: 'P8', what: `the largest department of ${name}, brotli: ${largest.code}` },
      ...{ ours: toKb(largest.bytes), peer: toKb(floor) },
      ...{ peerName: 'its ids, numbers and points alone', ratio },
      wanted: limit === GOAL ? `≤ ${toKb(GOAL)}` : `≤ ${toKb(GOAL)}, or 1.25× these`,
      ...{ met: largest.bytes <= limit },
      note: `${largest.entries.length} rows: a third of the country lives there`,
    },
  ]
}

function listOver(files: readonly DepartmentFile[]): string {
  const over = files.filter(({ bytes }) => bytes > GOAL).map(({ code }) => `department ${code}`)
  return over.join(', ') || 'none'
}

/** The heaviest first. */
function toFiles(entries: readonly DirectoryEntry[]): DepartmentFile[] {
  const codes = new Set(entries.map(({ ubigeo }) => ubigeo.slice(0, 2)))
  codes.delete('PE')
  return [...codes]
    .map((code) => {
      const own = entries.filter(({ ubigeo }) => ubigeo.startsWith(code))
      return { code, entries: own, bytes: compress(encodeDirectory(own), 11).brotli }
    })
    .sort((a, b) => b.bytes - a.bytes)
}

/** The same rows in the same form, with nothing left to say of them but these three. */
function weighBare(entries: readonly DirectoryEntry[]): number {
  const bare = entries.map((entry) => ({
    ...entry,
    ...{ kind: 0, name: '', ubigeo: '01', hours: '', yes: 0, no: 0, languages: 0 },
    ...{ coverage: [], closing: '', onlyMinors: false },
  }))
  return compress(encodeDirectory(bare), 11).brotli
}
