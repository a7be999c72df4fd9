import { findFirst } from './find-first'
import { folded } from './fold'
import { tokenise } from './tokenise'

/** The distinct words of all names, sorted, each with the rows that have it; by `buildNameIndex`. */
export interface NameIndex {
  /** Sorted; a word is known by its position here. */
  readonly plain: readonly string[]
  /** The same words as they sound, sorted, and which word each of them is. */
  readonly sounds: readonly string[]
  readonly soundOrder: Uint32Array
  /** Row after row, its words: those of row r from `starts[r]` on, up to `starts[r + 1]`. */
  readonly words: Uint32Array
  readonly starts: Uint32Array
  /** Word after word, its rows: those of word w from `rowStarts[w]` on, up to `rowStarts[w + 1]`. */
  readonly rows: Uint32Array
  readonly rowStarts: Uint32Array
}

/** How a word of the index meets a typed one. */
const STARTS = 1
const SAME = 2

/** One typed word: how each word of the index meets it, and which do. */
interface Meeting {
  readonly marks: Uint8Array
  readonly words: readonly number[]
  /** How many rows the words have together: the fewest are looked through. */
  readonly size: number
}

/** The first row that may be found, and the one after the last. */
type Range = readonly [from: number, to: number]
const ALL_ROWS: Range = [0, Number.POSITIVE_INFINITY]

/**
 * Rows whose name has all the typed words, best first: as written, then as it sounds; whole words
 * before beginnings. Stops at the limit: «de», which half of all names have, costs no more than a rare
 * word.
 * @param range rows that stand together, as those of a department do; no other is looked at.
 */
export function findByName(
  index: NameIndex,
  typed: string,
  limit: number,
  range = ALL_ROWS,
): number[] {
  const query = tokenise(typed)
  if (query.length === 0 || limit <= 0) return []
  const found = new Set<number>()
  const asWritten = query.map((word) => meet(index, word, null))
  const asItSounds = () => query.map((word) => meet(index, word, folded(word)))
  const add = (meetings: readonly Meeting[], atLeast: number) =>
    collect(index, meetings, atLeast, { found, limit, range })
  add(asWritten, SAME)
  add(asWritten, STARTS)
  if (found.size < limit) {
    const meetings = asItSounds()
    add(meetings, SAME)
    add(meetings, STARTS)
  }
  return Array.from(found)
}

/** Does any name have a word that begins like a typed one, as written or as it sounds? */
export function isInNames({ plain, sounds }: NameIndex, word: string): boolean {
  const sound = folded(word)
  const begins = (texts: readonly string[], start: string) =>
    texts[findFirst(texts, start)]?.startsWith(start) === true
  return begins(plain, word) || begins(sounds, sound)
}

function meet(index: NameIndex, word: string, sound: string | null): Meeting {
  const marks = new Uint8Array(index.plain.length)
  const words: number[] = []
  let size = 0
  const mark = (position: number, how: number) => {
    if (marks[position] === 0) {
      words.push(position)
      size += (index.rowStarts[position + 1] ?? 0) - (index.rowStarts[position] ?? 0)
    }
    marks[position] = Math.max(marks[position] ?? 0, how)
  }
  for (let at = findFirst(index.plain, word); index.plain[at]?.startsWith(word); at++)
    mark(at, index.plain[at] === word ? SAME : STARTS)
  if (sound !== null)
    for (let at = findFirst(index.sounds, sound); index.sounds[at]?.startsWith(sound); at++)
      mark(index.soundOrder[at] ?? 0, index.sounds[at] === sound ? SAME : STARTS)
  return { marks, words, size }
}

interface Collected {
  readonly found: Set<number>
  readonly limit: number
  readonly range: Range
}

function collect(
  index: NameIndex,
  meetings: readonly Meeting[],
  atLeast: number,
  { found, limit, range: [from, to] }: Collected,
): void {
  const rarest = meetings.reduce((best, meeting) => (meeting.size < best.size ? meeting : best))
  const others = meetings.filter((meeting) => meeting !== rarest)
  for (const word of rarest.words) {
    if ((rarest.marks[word] ?? 0) < atLeast) continue
    const end = index.rowStarts[word + 1] ?? 0
    for (let at = firstFrom(index, word, from); at < end; at++) {
      if (found.size >= limit) return
      const row = index.rows[at] ?? 0
      if (row >= to) break
      if (others.every(({ marks }) => hasWord(index, row, marks, atLeast))) found.add(row)
    }
  }
}

/** Where the rows of a word begin that are not before `row`: they are in order. */
function firstFrom({ rows, rowStarts }: NameIndex, word: number, row: number): number {
  let low = rowStarts[word] ?? 0
  let high = rowStarts[word + 1] ?? 0
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}

function hasWord(index: NameIndex, row: number, marks: Uint8Array, atLeast: number): boolean {
  for (let at = index.starts[row] ?? 0; at < (index.starts[row + 1] ?? 0); at++)
    if ((marks[index.words[at] ?? 0] ?? 0) >= atLeast) return true
  return false
}
