// What encoder and decoder agree on. Another version is refused: a page that was open while the
// server was renewed loads again instead of showing a phone under the wrong name.
export const FORMAT_NAME = 'kuska directory'
export const FORMAT_VERSION = 4

/** Rows of a column in one line: decoded in a few milliseconds on a cheap phone. */
export const BLOCK_ROWS = 2048

/**
 * Coordinates are whole ten-thousandths of a degree: eleven metres, a house's width. No distance is shown
 * finer than that, and one decimal more would be a twentieth of the file.
 */
export const PARTS_OF_DEGREE = 10_000

/** Public ids have one length, so that a column of them needs no separators. */
export const ID_LENGTH = 6

/**
 * No name has one: texts are plain (domain rule 15). Lengths would weigh a fifth more, since a name that
 * is repeated repeats its end too.
 */
export const BETWEEN_NAMES = '\n'

/** Instead of an ending that is the one before it: services of a district are called after it. */
export const SAME_ENDING = '\t'

/** Instead of a name's last words: those of the row's district, province or department. */
export const PLACE_ENDINGS: readonly (readonly [mark: string, digits: number])[] = [
  ['\f', 6],
  ['\r', 4],
  ['\b', 2],
]

/** Characters that mean something between names, and so are in none. */
export const NAME_MARKS = [BETWEEN_NAMES, SAME_ENDING, ...PLACE_ENDINGS.map(([mark]) => mark)]

/**
 * Behind a pair of answers: nobody of 18 or more. Who takes only children answers like nobody else, so
 * that a column of its own would be bytes for nothing.
 */
export const ONLY_MINORS = ' m'

/**
 * Lists of distinct texts that rows point into, in the order of the file, each from its own first
 * line on, `BLOCK_ROWS` a line.
 */
export const DICTIONARIES = [
  'ubigeos',
  'beginnings',
  'phones',
  'hours',
  'answers',
  'coverage',
  'closings',
] as const
export type DictionaryName = (typeof DICTIONARIES)[number]
