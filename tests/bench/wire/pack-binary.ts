import { AGES, type DirectoryEntry, PRECISIONS, ROOFS } from '../../../lib/search/directory'

/** Varints, seven bits a byte, the last one without its top bit. */
class Bytes {
  readonly #bytes: number[] = []

  put(number: number): void {
    let rest = number
    while (rest > 127) {
      this.#bytes.push((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
  }

  putSigned(number: number): void {
    this.put(number < 0 ? -2 * number - 1 : 2 * number)
  }

  putText(text: string): void {
    const bytes = Buffer.from(text)
    this.put(bytes.length)
    for (const byte of bytes) this.#bytes.push(byte)
  }

  toBuffer(): Buffer {
    return Buffer.from(this.#bytes)
  }
}

/**
 * The peer: the same rows in the same order as packed as can be without a compressor of one's own.
 * Binary columns, varints, differences, dictionaries; numbers of phones and ids as numbers.
 */
export function packBinary(entries: readonly DirectoryEntry[]): Buffer {
  const rows = [...entries].sort(
    (a, b) => compare(a.ubigeo, b.ubigeo) || a.kind - b.kind || compare(a.name, b.name),
  )
  const bytes = new Bytes()
  bytes.put(rows.length)
  const dictionary = (textOf: (row: DirectoryEntry) => string) => {
    const texts = [...new Set(rows.map(textOf))]
    bytes.put(texts.length)
    for (const text of texts) bytes.putText(text)
    const positions = new Map(texts.map((text, at) => [text, at]))
    for (const row of rows) bytes.put(positions.get(textOf(row)) ?? 0)
  }
  const numbers = (numberOf: (row: DirectoryEntry) => number) => {
    for (const row of rows) bytes.put(numberOf(row))
  }
  const differences = (list: readonly number[]) => {
    list.forEach((number, at) => {
      bytes.putSigned(number - (list[at - 1] ?? 0))
    })
  }
  const codes = rows.map(({ ubigeo }) => Number(ubigeo.replace('PE', '99').padEnd(6, '0')))
  differences(codes)
  numbers(({ kind }) => kind)
  for (const { name } of rows) bytes.putText(name)
  numbers(({ id }) => Number.parseInt(id, 36))
  numbers(({ precision }) => PRECISIONS.indexOf(precision))
  for (const field of ['lat', 'lng'] as const)
    differences(
      rows.flatMap(({ [field]: degrees }) => (degrees === null ? [] : Math.round(degrees * 1e5))),
    )
  numbers(({ phone }) => (phone === '' ? 0 : Number(phone.replace('+51', ''))))
  dictionary(({ hours }) => hours)
  dictionary(({ yes, no, onlyMinors }) => `${yes} ${no} ${onlyMinors}`)
  numbers(({ languages }) => languages)
  dictionary(({ coverage }) => coverage.join(' '))
  numbers(({ roof }) => ROOFS.indexOf(roof))
  numbers(({ age }) => AGES.indexOf(age))
  dictionary(({ closing }) => closing)
  return bytes.toBuffer()
}

/** Code units. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
