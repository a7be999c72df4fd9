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

/**
 * Rows whose name has all the typed words, best first: as written, then as it sounds; whole words
 * before beginnings. Stops at the limit: «de», which half of all names have, costs no more than a rare
 * word.
 */
export function findByName(index: NameIndex, typed: string, limit: number): number[] {
  const query = tokenise(typed)
  if (query.length === 0 || limit <= 0) return []
  const found = new Set<number>()
  const asWritten = query.map((word) => meet(index, word, null))
  const asItSounds = () => query.map((word) => meet(index, word, folded(word)))
  collect(index, asWritten, SAME, found, limit)
  collect(index, asWritten, STARTS, found, limit)
  if (found.size < limit) {
    const meetings = asItSounds()
    collect(index, meetings, SAME, found, limit)
    collect(index, meetings, STARTS, found, limit)
  }
  return Array.from(found)
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

function collect(
  index: NameIndex,
  meetings: readonly Meeting[],
  atLeast: number,
  found: Set<number>,
  limit: number,
): void {
  const rarest = meetings.reduce((best, meeting) => (meeting.size < best.size ? meeting : best))
  const others = meetings.filter((meeting) => meeting !== rarest)
  for (const word of rarest.words) {
    if ((rarest.marks[word] ?? 0) < atLeast) continue
    for (let at = index.rowStarts[word] ?? 0; at < (index.rowStarts[word + 1] ?? 0); at++) {
      if (found.size >= limit) return
      const row = index.rows[at] ?? 0
      if (others.every(({ marks }) => hasWord(index, row, marks, atLeast))) found.add(row)
    }
  }
}

function hasWord(index: NameIndex, row: number, marks: Uint8Array, atLeast: number): boolean {
  for (let at = index.starts[row] ?? 0; at < (index.starts[row + 1] ?? 0); at++)
    if ((marks[index.words[at] ?? 0] ?? 0) >= atLeast) return true
  return false
}
