import { DIALABLE } from '../domain/channel'
import { KIND_CODES } from '../domain/kind'
import { LANGUAGE_CHOICE_CODES } from '../domain/language-choice'
import type { DirectoryLists } from './decode-lists'
import { AGES, type Directory, PRECISIONS, ROOFS } from './directory'
import {
  BETWEEN_NAMES,
  BLOCK_ROWS,
  ID_LENGTH,
  PARTS_OF_DEGREE,
  SAME_ENDING,
} from './directory-format'
import type { DirectoryLines } from './directory-lines'
import { fillVectors } from './fill-vectors'
import { restoreFromPlace } from './place-ending'
import type { PlaceNames } from './place-names'
import { decodeDeltas, decodeNumbers } from './vlq'

/** A directory that is being filled. */
interface Draft extends Directory {
  readonly ids: string[]
  readonly names: string[]
  readonly ubigeos: string[]
  readonly phones: string[]
  readonly coverage: string[]
}

/** One line: what it says of the rows from `from` on, up to `to`. */
interface Block {
  readonly draft: Draft
  readonly lists: DirectoryLists
  readonly placeNames: PlaceNames
  readonly texts: readonly string[]
  readonly from: number
  readonly to: number
}

/** How many texts a column has in each line, and who reads them: in the order of the encoder. */
const COLUMNS: readonly (readonly [texts: number, read: (block: Block) => void])[] = [
  [1, readIds],
  [1, (block) => fill(block.draft.kinds, KIND_CODES.length, block)],
  [1, readUbigeos],
  [2, readNames],
  [1, (block) => fill(block.draft.precisions, PRECISIONS.length, block)],
  [2, readPoints],
  [2, readPhones],
  [1, (block) => fill(block.draft.hours, block.lists.hours.length, block)],
  [1, readAnswers],
  [1, (block) => fill(block.draft.languages, 2 ** LANGUAGE_CHOICE_CODES.length, block)],
  [1, readCoverage],
  [1, (block) => fill(block.draft.roofs, ROOFS.length, block)],
  [1, (block) => fill(block.draft.ages, AGES.length, block)],
  [1, (block) => fill(block.draft.closings, block.lists.closings.length, block)],
]

/**
 * The columns of all rows, one line at each step.
 * @throws for anything that the encoder does not write.
 */
export function* decodeColumns(
  lines: DirectoryLines,
  count: number,
  lists: DirectoryLists,
  placeNames: PlaceNames,
): Generator<void, Directory> {
  const draft = yield* startDraft(count, lists)
  for (let from = 0; from < count; from += BLOCK_ROWS) {
    const to = Math.min(count, from + BLOCK_ROWS)
    for (const [texts, read] of COLUMNS) {
      read({ draft, lists, placeNames, texts: lines.read(texts), from, to })
      yield
    }
    fillVectors(draft, from, to)
    yield
  }
  return draft
}

/** A column at each step: a cheap phone is handed its memory page by page. */
function* startDraft(count: number, { hours, closings }: DirectoryLists): Generator<void, Draft> {
  const lats = new Float64Array(count).fill(Number.NaN)
  yield
  const lngs = new Float64Array(count).fill(Number.NaN)
  yield
  const vectors = new Float32Array(3 * count).fill(Number.NaN)
  yield
  const [yes, no] = [new Uint32Array(count), new Uint32Array(count)]
  yield
  return {
    ...{ count, ids: [], names: [], ubigeos: [], phones: [], coverage: [] },
    ...{ lats, lngs, vectors, yes, no },
    kinds: new Uint8Array(count),
    precisions: new Uint8Array(count),
    hours: new Uint16Array(count),
    hoursCodes: hours,
    languages: new Uint16Array(count),
    roofs: new Uint8Array(count),
    ages: new Uint8Array(count),
    closings: new Uint16Array(count),
    closingCodes: closings,
    onlyMinors: new Uint8Array(count),
  }
}

function readIds({ draft, texts, from, to }: Block): void {
  const [joined = ''] = texts
  const rows = to - from
  if (joined.length !== rows * ID_LENGTH)
    throw new Error(`directory: got ${joined.length} characters of ids, expected ${rows} ids`)
  for (let at = 0; at < joined.length; at += ID_LENGTH)
    draft.ids.push(joined.slice(at, at + ID_LENGTH))
}

function readUbigeos({ draft, lists, texts, from, to }: Block): void {
  for (const position of decodeDeltas(texts[0] ?? '', to - from))
    draft.ubigeos.push(pick(lists.ubigeos, position))
}

/** Only rows that have a point are written. */
function readPoints({ draft: { precisions, lats, lngs }, texts, from, to }: Block): void {
  const without = PRECISIONS.indexOf('none')
  const rows: number[] = []
  for (let row = from; row < to; row++) if (precisions[row] !== without) rows.push(row)
  const [latTexts = '', lngTexts = ''] = texts
  const latParts = decodeDeltas(latTexts, rows.length)
  const lngParts = decodeDeltas(lngTexts, rows.length)
  rows.forEach((row, at) => {
    lats[row] = (latParts[at] ?? Number.NaN) / PARTS_OF_DEGREE
    lngs[row] = (lngParts[at] ?? Number.NaN) / PARTS_OF_DEGREE
  })
}

/** A wrong number must fail here, not on her phone. */
function readPhones({ draft, lists, texts, from, to }: Block): void {
  const [positions = '', digits = ''] = texts
  let at = 0
  for (const position of decodeNumbers(positions, to - from)) {
    const { prefix, length } = pick(lists.phones, position)
    const phone = prefix + digits.slice(at, at + length)
    if (phone !== '' && !DIALABLE.test(phone))
      throw new Error(`directory: got the phone "${phone}", expected one that can be dialled`)
    draft.phones.push(phone)
    at += length
  }
  if (at !== digits.length)
    throw new Error(`directory: got ${digits.length} digits of phones, expected ${at}`)
}

function readAnswers({ draft, lists, texts, from, to }: Block): void {
  decodeNumbers(texts[0] ?? '', to - from).forEach((position, at) => {
    draft.yes[from + at] = pick(lists.yes, position)
    draft.no[from + at] = pick(lists.no, position)
    draft.onlyMinors[from + at] = pick(lists.onlyMinors, position)
  })
}

function readCoverage({ draft, lists, texts, from, to }: Block): void {
  for (const position of decodeNumbers(texts[0] ?? '', to - from))
    draft.coverage.push(pick(lists.coverage, position))
}

function readNames({ draft, lists, placeNames, texts, from, to }: Block): void {
  const [positions = '', joined = ''] = texts
  const endings = joined.split(BETWEEN_NAMES)
  if (endings.length !== to - from)
    throw new Error(`directory: got ${endings.length} names, expected ${to - from}`)
  let last = ''
  decodeNumbers(positions, to - from).forEach((position, at) => {
    const ending = endings[at] ?? ''
    if (ending !== SAME_ENDING) last = ending
    const name = pick(lists.beginnings, position) + last
    draft.names.push(restoreFromPlace(name, draft.ubigeos[from + at] ?? '', placeNames))
  })
}

function fill(column: Uint8Array | Uint16Array, values: number, { texts, from, to }: Block): void {
  const numbers = decodeNumbers(texts[0] ?? '', to - from)
  const wrong = numbers.find((number) => number >= values)
  if (wrong !== undefined)
    throw new Error(`directory: got the value ${wrong}, expected one below ${values}`)
  column.set(numbers, from)
}

function pick<Item>(list: readonly Item[], position: number): Item {
  const item = list[position]
  if (item !== undefined) return item
  throw new Error(`directory: got the position ${position}, expected one below ${list.length}`)
}
