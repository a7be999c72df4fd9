import { decodeColumns } from './decode-columns'
import { decodeLists } from './decode-lists'
import type { Directory } from './directory'
import { DICTIONARIES, FORMAT_NAME, FORMAT_VERSION } from './directory-format'
import { type DirectoryLines, openLines } from './directory-lines'
import { NO_PLACE_NAMES, type PlaceNames } from './place-names'

/**
 * What `encodeDirectory` wrote, a line at each step: between two steps the page can answer a finger.
 * @param placeNames those that `encodeDirectory` was given
 * @throws when the text is anything else: then the page says that the list could not be loaded.
 */
export function* decodeDirectory(
  text: string,
  placeNames: PlaceNames = NO_PLACE_NAMES,
): Generator<void, Directory> {
  const lines = openLines(text)
  const { count, sizes } = readHeader(lines, text.length)
  const lists = yield* decodeLists(lines, sizes)
  const directory = yield* decodeColumns(lines, count, lists, placeNames)
  lines.end()
  return directory
}

interface Header {
  readonly count: number
  /** Of each dictionary. */
  readonly sizes: readonly number[]
}

function readHeader(lines: DirectoryLines, length: number): Header {
  const header = lines.readAny()
  const [name, version, ...numbers] = header
  // None has more rows than the text has characters: a wrong number must not take all memory.
  const isSize = (size: unknown): size is number =>
    typeof size === 'number' && Number.isInteger(size) && size >= 0 && size <= length
  const isOurs = name === FORMAT_NAME && version === FORMAT_VERSION
  if (!isOurs || numbers.length !== DICTIONARIES.length + 1 || !numbers.every(isSize))
    throw new Error(
      `directory: got the head ${JSON.stringify(header).slice(0, 80)}, ` +
        `expected ${FORMAT_NAME} ${FORMAT_VERSION} and its sizes; load the page again`,
    )
  const [count = 0, ...sizes] = numbers
  return { count, sizes }
}
