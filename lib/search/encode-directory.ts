import { KIND_CODES } from '../domain/kind'
import { lineRank } from '../domain/line-order'
import { checkEntry } from './check-entry'
import { AGES, type DirectoryEntry, PRECISIONS, ROOFS } from './directory'
import {
  BETWEEN_NAMES,
  BLOCK_ROWS,
  DICTIONARIES,
  FORMAT_NAME,
  FORMAT_VERSION,
  ONLY_MINORS,
  PARTS_OF_DEGREE,
  SAME_ENDING,
} from './directory-format'
import { findNameBeginnings, type SplitName } from './name-beginnings'
import { splitPhone } from './phone-form'
import { shortenToPlace } from './place-ending'
import { NO_PLACE_NAMES, type PlaceNames } from './place-names'
import { encodeDeltas, encodeNumbers } from './vlq'

/**
 * The directory as the device loads it: columns in blocks of rows, a JSON array a line, so that a
 * cheap phone decodes it line by line and stays answering. The same entries in any order give the
 * same bytes.
 * @param placeNames of those who read it: whoever lacks them is given a file without marks for them.
 * @throws for an entry that cannot be written, see `checkEntry`.
 */
export function encodeDirectory(
  entries: readonly DirectoryEntry[],
  placeNames: PlaceNames = NO_PLACE_NAMES,
): string {
  entries.forEach(checkEntry)
  const rows = entries.slice().sort(compareEntries)
  const nameOf = ({ name, ubigeo }: DirectoryEntry) => shortenToPlace(name, ubigeo, placeNames)
  const split = findNameBeginnings(rows.map(nameOf))
  const splitName = (row: DirectoryEntry) => split(nameOf(row))
  const lists = {
    // In the order of the rows: then a row's position rises by nothing or one.
    ubigeos: distinct(rows.map(({ ubigeo }) => ubigeo)),
    beginnings: byFrequency(rows.map((row) => splitName(row).beginning)),
    phones: byFrequency(rows.map(toForm)),
    hours: byFrequency(rows.map(({ hours }) => hours)),
    answers: byFrequency(rows.map(toAnswers)),
    coverage: byFrequency(rows.map(toCoverage)),
    closings: byFrequency(rows.map(({ closing }) => closing)),
  }
  const sizes = DICTIONARIES.map((name) => lists[name].length)
  const lines: unknown[] = [[FORMAT_NAME, FORMAT_VERSION, rows.length, ...sizes]]
  for (const name of DICTIONARIES) {
    const written = name === 'ubigeos' ? lists.ubigeos.map(withoutShared) : lists[name]
    lines.push(...inBlocks(written))
  }
  const columns = toColumns(lists, splitName)
  for (const block of inBlocks(rows)) lines.push(...columns.map((column) => column(block)))
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

type Lists = Readonly<Record<(typeof DICTIONARIES)[number], readonly string[]>>
/** What one line says of the rows of a block. */
type Column = (rows: readonly DirectoryEntry[]) => string[]

/** In the order in which `decodeDirectory` reads them. */
function toColumns(lists: Lists, splitName: (row: DirectoryEntry) => SplitName): Column[] {
  const numbers =
    (numberOf: (row: DirectoryEntry) => number): Column =>
    (rows) => [encodeNumbers(rows.map(numberOf))]
  const positionIn = (list: readonly string[], textOf: (row: DirectoryEntry) => string) => {
    const positions = new Map(list.map((text, position) => [text, position]))
    return (row: DirectoryEntry) => positions.get(textOf(row)) ?? -1
  }
  const ubigeoOf = positionIn(lists.ubigeos, ({ ubigeo }) => ubigeo)
  const beginningOf = positionIn(lists.beginnings, (row) => splitName(row).beginning)
  const phoneOf = positionIn(lists.phones, toForm)
  return [
    (rows) => [rows.map(({ id }) => id).join('')],
    numbers(({ kind }) => kind),
    (rows) => [encodeDeltas(rows.map(ubigeoOf))],
    (rows) => [
      encodeNumbers(rows.map(beginningOf)),
      toEndings(rows.map((row) => splitName(row).ending)),
    ],
    numbers(({ precision }) => PRECISIONS.indexOf(precision)),
    (rows) => [toDegrees(rows, 'lat'), toDegrees(rows, 'lng')],
    (rows) => [encodeNumbers(rows.map(phoneOf)), rows.map(toDigits).join('')],
    numbers(positionIn(lists.hours, ({ hours }) => hours)),
    numbers(positionIn(lists.answers, toAnswers)),
    numbers(({ languages }) => languages),
    numbers(positionIn(lists.coverage, toCoverage)),
    numbers(({ roof }) => ROOFS.indexOf(roof)),
    numbers(({ age }) => AGES.indexOf(age)),
    numbers(positionIn(lists.closings, ({ closing }) => closing)),
  ]
}

function toEndings(endings: readonly string[]): string {
  return endings
    .map((ending, at) => (ending === (endings[at - 1] ?? '') ? SAME_ENDING : ending))
    .join(BETWEEN_NAMES)
}

function toDegrees(rows: readonly DirectoryEntry[], field: 'lat' | 'lng'): string {
  const parts: number[] = []
  for (const { [field]: degrees } of rows)
    if (degrees !== null) parts.push(Math.round(degrees * PARTS_OF_DEGREE))
  return encodeDeltas(parts)
}

const toForm = ({ phone }: DirectoryEntry) => splitPhone(phone).form
const toDigits = ({ phone }: DirectoryEntry) => splitPhone(phone).digits
const toAnswers = ({ yes, no, onlyMinors }: DirectoryEntry) =>
  `${yes} ${no}${onlyMinors ? ONLY_MINORS : ''}`
const toCoverage = ({ coverage }: DirectoryEntry) => distinct(coverage.slice().sort()).join(' ')

/** How many characters it shares with the code before it, and the rest: «15», «2» + «01», «4» + «02». */
function withoutShared(code: string, at: number, codes: readonly string[]): string {
  const before = codes[at - 1] ?? ''
  let shared = 0
  while (shared < code.length && code[shared] === before[shared]) shared++
  return `${shared}${code.slice(shared)}`
}

const LINE = KIND_CODES.indexOf('hotline')
const lineRankOf = ({ kind, phone }: DirectoryEntry) => (kind === LINE ? lineRank(phone) : 0)

/**
 * By UBIGEO, then so that like stands beside like: that is what compresses. Lines stand as they are read: what
 * has no distance keeps this order in every list, of which she sees the first few.
 */
function compareEntries(a: DirectoryEntry, b: DirectoryEntry): number {
  return (
    compare(a.ubigeo, b.ubigeo) ||
    a.kind - b.kind ||
    lineRankOf(a) - lineRankOf(b) ||
    compare(a.name, b.name) ||
    compare(a.id, b.id) ||
    compare(wholeOf(a), wholeOf(b))
  )
}

/** All that a row says, whatever the order in which its object was made. */
function wholeOf(row: DirectoryEntry): string {
  const { precision, lat, lng, phone, hours, languages, roof, age, closing } = row
  const answers = toAnswers(row)
  return JSON.stringify([
    lat,
    lng,
    precision,
    phone,
    hours,
    answers,
    languages,
    toCoverage(row),
    roof,
    age,
    closing,
  ])
}

/** Code units: the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function distinct(texts: readonly string[]): string[] {
  return Array.from(new Set(texts))
}

/** The most frequent first: its position is the shortest number. */
function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return Array.from(counts)
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || compare(a, b))
    .map(([text]) => text)
}

function inBlocks<Item>(items: readonly Item[]): Item[][] {
  const blocks: Item[][] = []
  for (let from = 0; from < items.length; from += BLOCK_ROWS)
    blocks.push(items.slice(from, from + BLOCK_ROWS))
  return blocks
}
