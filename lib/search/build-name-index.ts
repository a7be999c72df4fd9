import { folded } from './fold'
import type { NameIndex } from './name-index'
import { sortWords } from './sort-words'
import { tokenise } from './tokenise'

/** Names between two steps; the first ones, in code that has not run yet, take ten times as long. */
const STEP_ROWS = 256

/** The distinct words of all names and, name after name, which of them it has. */
interface Words {
  readonly texts: readonly string[]
  /** Positions in `texts`: those of row r from `starts[r]` on, up to `starts[r + 1]`. */
  readonly positions: readonly number[]
  readonly starts: Uint32Array
}

/** Makes the index that `findByName` reads, `STEP_ROWS` names at each step. @param names by row */
export function* buildNameIndex(names: readonly string[]): Generator<void, NameIndex> {
  const { texts, positions, starts } = yield* collectWords(names)
  const order = yield* sortWords(texts)
  const plain = Array.from(order, (position) => texts[position] ?? '')
  yield
  const ranks = new Uint32Array(texts.length)
  order.forEach((position, rank) => {
    ranks[position] = rank
  })
  yield
  const words = new Uint32Array(positions.length)
  yield
  const rowStarts = new Uint32Array(texts.length + 1)
  for (let row = 0; row < names.length; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const rank = ranks[positions[at] ?? 0] ?? 0
      words[at] = rank
      rowStarts[rank + 1] = (rowStarts[rank + 1] ?? 0) + 1
    }
    if (row % STEP_ROWS === STEP_ROWS - 1) yield
  }
  for (let rank = 0; rank < texts.length; rank++)
    rowStarts[rank + 1] = (rowStarts[rank + 1] ?? 0) + (rowStarts[rank] ?? 0)
  yield
  const rows = yield* collectRows({ words, starts, rowStarts, count: names.length })
  const sounds: string[] = []
  for (const word of plain) {
    sounds.push(folded(word))
    if (sounds.length % STEP_ROWS === 0) yield
  }
  const soundOrder = yield* sortWords(sounds)
  const soundTexts = Array.from(soundOrder, (rank) => sounds[rank] ?? '')
  return { plain, sounds: soundTexts, soundOrder, words, starts, rows, rowStarts }
}

function* collectWords(names: readonly string[]): Generator<void, Words> {
  const texts: string[] = []
  const known = new Map<string, number>()
  // Names repeat their words («Centro», «de», «Mujer»): each spelling is taken apart once.
  const spellings = new Map<string, readonly number[]>()
  const positions: number[] = []
  const starts = new Uint32Array(names.length + 1)
  const positionOf = (word: string): number => {
    const position = known.get(word) ?? texts.push(word) - 1
    known.set(word, position)
    return position
  }
  for (const [row, name] of names.entries()) {
    for (const spelling of name.split(' ')) {
      let found = spellings.get(spelling)
      if (found === undefined) {
        found = tokenise(spelling).map(positionOf)
        spellings.set(spelling, found)
      }
      for (const position of found) positions.push(position)
    }
    starts[row + 1] = positions.length
    if (row % STEP_ROWS === STEP_ROWS - 1) yield
  }
  return { texts, positions, starts }
}

interface Postings {
  readonly words: Uint32Array
  readonly starts: Uint32Array
  readonly rowStarts: Uint32Array
  readonly count: number
}

/** Word after word, the rows that have it, in their order. */
function* collectRows({ words, starts, rowStarts, count }: Postings): Generator<void, Uint32Array> {
  const rows = new Uint32Array(words.length)
  const next = rowStarts.slice()
  for (let row = 0; row < count; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const word = words[at] ?? 0
      const place = next[word] ?? 0
      rows[place] = row
      next[word] = place + 1
    }
    if (row % STEP_ROWS === STEP_ROWS - 1) yield
  }
  return rows
}
