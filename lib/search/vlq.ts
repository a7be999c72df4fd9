const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Value of each character by its code; 64 for one that is no digit. */
const VALUES = new Uint8Array(128).fill(64)
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value

/** Says that another digit of the same number follows. */
const MORE = 32
/** Zigzag doubles a difference, and the result still has to fit 31 bits. */
const LARGEST = 2 ** 31 - 1

/**
 * Whole numbers as one text: base 64 VLQ, as source maps have it. Small ones, nearly all of a
 * directory's, take one character; digits and commas take a fifth more after compression.
 * @throws for anything but whole numbers from 0 to 2³¹ − 1.
 */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = ''
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 0 || number > LARGEST)
      throw new Error(`VLQ: got ${number}, expected a whole number from 0 to ${LARGEST}`)
    let rest = number
    do {
      const digit = rest & 31
      rest >>>= 5
      text += DIGITS.charAt(rest > 0 ? digit | MORE : digit)
    } while (rest > 0)
  }
  return text
}

/**
 * What `encodeNumbers` wrote.
 * @throws unless the text holds exactly `count` numbers.
 */
export function decodeNumbers(text: string, count: number): Int32Array {
  const numbers = new Int32Array(count)
  let at = 0
  for (let turn = 0; turn < count; turn++) {
    let number = 0
    let digit = MORE
    for (let shift = 0; digit & MORE; shift += 5) {
      digit = VALUES[text.charCodeAt(at++)] ?? 64
      if (digit > 63 || shift > 30)
        throw new Error(`VLQ: got no number at ${at - 1}, expected ${count} of them`)
      number |= (digit & 31) << shift
    }
    numbers[turn] = number
  }
  if (at !== text.length)
    throw new Error(`VLQ: got ${text.length} characters, expected ${count} numbers in ${at}`)
  return numbers
}

/** Each number's difference from the one before it, the first one's from 0; may be negative. */
export function encodeDeltas(numbers: readonly number[]): string {
  return encodeNumbers(
    numbers.map((number, at) => {
      const delta = number - (numbers[at - 1] ?? 0)
      return delta < 0 ? -2 * delta - 1 : 2 * delta
    }),
  )
}

/** What `encodeDeltas` wrote; throws as `decodeNumbers` does. */
export function decodeDeltas(text: string, count: number): Int32Array {
  const numbers = decodeNumbers(text, count)
  let sum = 0
  for (let at = 0; at < count; at++) {
    const zigzag = numbers[at] ?? 0
    sum += (zigzag >>> 1) ^ -(zigzag & 1)
    numbers[at] = sum
  }
  return numbers
}
