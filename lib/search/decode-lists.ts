import { CLOSING_CODE } from '../domain/closing-code'
import { FILTERS } from '../domain/filter'
import { decodeHours } from '../domain/hours-code'
import { BLOCK_ROWS, ONLY_MINORS } from './directory-format'
import type { DirectoryLines } from './directory-lines'
import { type PhoneForm, parsePhoneForm } from './phone-form'

/** The distinct texts that rows point into. */
export interface DirectoryLists {
  readonly ubigeos: readonly string[]
  /** Of names. */
  readonly beginnings: readonly string[]
  readonly phones: readonly PhoneForm[]
  readonly hours: readonly string[]
  /** Bits over `FILTERS`, the same position in both for one pair of answers. */
  readonly yes: readonly number[]
  readonly no: readonly number[]
  /** Likewise; 1: nobody of 18 or more. */
  readonly onlyMinors: readonly number[]
  readonly coverage: readonly string[]
  readonly closings: readonly string[]
}

/** The lists before the first column, a line at each step. @param sizes in the order of the file */
export function* decodeLists(
  lines: DirectoryLines,
  sizes: readonly number[],
): Generator<void, DirectoryLists> {
  const written = yield* readAll(lines, sizes)
  const [ubigeos = [], beginnings = [], phones = [], hours = [], ...others] = written
  const [answers = [], coverage = [], closings = []] = others
  const restored = restoreShared(ubigeos)
  yield
  const pairs = yield* parseAll(answers, parseAnswers)
  return {
    ubigeos: restored,
    beginnings: yield* parseAll(beginnings, parseBeginning),
    phones: yield* parseAll(phones, parsePhoneForm),
    hours: yield* parseAll(hours, parseHours),
    yes: pairs.map(([yes]) => yes),
    no: pairs.map(([, no]) => no),
    onlyMinors: pairs.map(([, , onlyMinors]) => onlyMinors),
    coverage: yield* parseAll(coverage, parseCoverage),
    closings: yield* parseAll(closings, parseClosing),
  }
}

/** As many texts at each step as a line has. */
function* parseAll<Item>(
  texts: readonly string[],
  parse: (text: string) => Item,
): Generator<void, Item[]> {
  const items: Item[] = []
  for (const text of texts) {
    items.push(parse(text))
    if (items.length % BLOCK_ROWS === 0) yield
  }
  yield
  return items
}

function* readAll(lines: DirectoryLines, sizes: readonly number[]): Generator<void, string[][]> {
  const all: string[][] = []
  for (const size of sizes) {
    const list: string[] = []
    while (list.length < size) {
      for (const text of lines.read(Math.min(BLOCK_ROWS, size - list.length))) list.push(text)
      yield
    }
    all.push(list)
  }
  return all
}

/** «015», «201», «402»: so many characters of the code before, then the rest of this one. */
function restoreShared(written: readonly string[]): string[] {
  let before = ''
  return written.map((text) => {
    before = before.slice(0, Number(text.charAt(0))) + text.slice(1)
    return parseCode(before)
  })
}

function parseCode(code: string): string {
  if (/^(?:PE|\d{2}|\d{4}|\d{6})$/.test(code)) return code
  throw new Error(`directory: got the place "${code}", expected 2, 4, 6 digits or PE`)
}

function parseBeginning(text: string): string {
  if (/^(?:[^\n\t\f\r\b]* )?$/.test(text)) return text
  throw new Error(`directory: got the beginning of names "${text}", expected one up to a space`)
}

function parseCoverage(codes: string): string {
  if (codes !== '') codes.split(' ').forEach(parseCode)
  return codes
}

function parseHours(code: string): string {
  if (code === '' || decodeHours(code) !== null) return code
  throw new Error(`directory: got the hours "${code}", expected what encodeHours writes`)
}

function parseClosing(code: string): string {
  if (CLOSING_CODE.test(code)) return code
  throw new Error(`directory: got the closing "${code}", expected what closingCode writes`)
}

function parseAnswers(pair: string): [yes: number, no: number, onlyMinors: number] {
  const [, yes, no, minors] = /^(\d{1,7}) (\d{1,7})( m)?$/.exec(pair) ?? []
  const all = 2 ** FILTERS.length - 1
  if (yes === undefined || no === undefined || Number(yes) > all || Number(no) > all)
    throw new Error(`directory: got the answers "${pair}", expected two numbers up to ${all}`)
  return [Number(yes), Number(no), minors === ONLY_MINORS ? 1 : 0]
}
