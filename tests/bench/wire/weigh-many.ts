import type { DirectoryEntry } from '../../../lib/search/directory'
import { encodeDirectory } from '../../../lib/search/encode-directory'
import type { PlaceNames } from '../../../lib/search/place-names'
import type { BenchRow } from '../bench-row'
import { inventEntries } from '../search/invent-entries'
import { compress, type Sizes, toKb } from './compress'
import { packBinary } from './pack-binary'
import { toObjects } from './to-objects'

const MANY = 1_000_000
/** A form is made of so many first, and what it takes tells what the whole would. */
const SHARE = 10
const LIMIT_MS = 60_000
/** Of brotli: its best would take minutes. */
const QUALITY = 5

const OTHERS: readonly (readonly [
  string,
  (entries: readonly DirectoryEntry[]) => string | Buffer,
])[] = [
  ['packed binary', packBinary],
  ['JSON objects', (entries) => JSON.stringify(toObjects(entries))],
]

/** A million, as the edition has them, and in the other forms as far as one takes under a minute. */
export function weighMany(names: PlaceNames): BenchRow {
  const entries = inventEntries(MANY)
  const { raw, gzip, brotli } = compress(encodeDirectory(entries, names), QUALITY)
  const few = inventEntries(MANY / SHARE)
  const others = OTHERS.map(([name, form]) => `${name} ${weighOther(form, few, entries)}`)
  return {
    ...{ goal: 'P8', what: `1,000,000 listings, brotli ${QUALITY}`, ours: toKb(brotli) },
    note: `plain ${toKb(raw)}, gzip ${toKb(gzip)}; ${others.join('; ')}`,
  }
}

function weighOther(
  form: (entries: readonly DirectoryEntry[]) => string | Buffer,
  few: readonly DirectoryEntry[],
  all: readonly DirectoryEntry[],
): string {
  const start = performance.now()
  compress(form(few), QUALITY)
  const projectedMs = SHARE * (performance.now() - start)
  if (projectedMs > LIMIT_MS) return `left out: would take some ${Math.round(projectedMs / 1000)} s`
  const { gzip, brotli }: Sizes = compress(form(all), QUALITY)
  return `${toKb(brotli)}, gzip ${toKb(gzip)}`
}
