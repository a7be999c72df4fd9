import { directoryEntries } from '../../../lib/edition/views/directory-entries'
import type { Command } from '../../../lib/run/command-line.mjs'
import type { DirectoryEntry } from '../../../lib/search/directory'
import { encodeDirectory } from '../../../lib/search/encode-directory'
import { placeNamesOf } from '../../../lib/search/place-names'
import { shippedEdition } from '../../shipped-edition'
import type { BenchRow } from '../bench-row'
import { inventEntries } from '../search/invent-entries'
import { compress, type Sizes, toKb } from './compress'
import { judgeDepartments } from './judge-departments'
import { measureRuntime } from './measure-runtime'
import { packBinary } from './pack-binary'
import { toObjects } from './to-objects'
import { weighMany } from './weigh-many'

const SIZES = [1_000, 5_000, 10_000, 100_000] as const
const BINARY_GOAL = 1.15
const OBJECTS_GOAL = 0.6
/** Of so few listings a larger share is ids, numbers, names and points, which no form makes shorter. */
const FEW = 1_000
const FEW_NOTE = 'so few are mostly ids, numbers, names and points, which no form makes shorter'
const RUNTIME_GOAL = 0.7
/** Above this, brotli's best takes minutes. */
const BEST_UP_TO = 10_000

/** The page that loads the whole country has them. */
const PLACE_NAMES = placeNamesOf(shippedEdition().edition.content.places)

/** The directory in three forms, each compressed the same. */
interface Weighing {
  readonly name: string
  readonly count: number
  readonly ours: Sizes
  readonly binary: Sizes
  readonly objects: Sizes
}

/** What the device loads, beside the same rows as objects, as packed bytes, and Next's own runtime. */
export async function benchWire(_url: string, command: Command): Promise<BenchRow[]> {
  const shipped = directoryEntries(shippedEdition())
  const weighings: Weighing[] = [weigh('the shipped directory', shipped)]
  for (const size of SIZES) {
    command.signal.throwIfAborted()
    weighings.push(weigh(`${size.toLocaleString('en')} listings`, inventEntries(size)))
  }
  const runtime = measureRuntime(process.env.KUSKA_DIST || '.next-verify')
  const country = weighings.find(({ name }) => name === '5,000 listings')
  return [
    ...weighings.map((weighing) => compare(weighing, 'binary', BINARY_GOAL)),
    ...weighings.map((weighing) => {
      const row = compare(weighing, 'objects', OBJECTS_GOAL)
      return row.met || weighing.count > FEW ? row : { ...row, note: FEW_NOTE }
    }),
    judgeCountry(country?.ours.brotli ?? Number.NaN, runtime),
    ...judgeDepartments('5,000 listings', inventEntries(5_000), command),
    ...judgeDepartments('the shipped directory', shipped, command),
    ...weighings.map(listForms),
    weighMany(PLACE_NAMES),
  ]
}

function weigh(name: string, entries: readonly DirectoryEntry[]): Weighing {
  const quality = entries.length > BEST_UP_TO ? 9 : 11
  return {
    name,
    count: entries.length,
    ours: compress(encodeDirectory(entries, PLACE_NAMES), quality),
    binary: compress(packBinary(entries), quality),
    objects: compress(JSON.stringify(toObjects(entries)), quality),
  }
}

/** Without brotli. */
function listForms({ name, ours, binary, objects }: Weighing): BenchRow {
  const say = ({ raw, gzip }: Sizes) => `${toKb(gzip)} of ${toKb(raw)}`
  return {
    ...{ goal: 'P8', what: `${name}, gzip`, ours: toKb(ours.gzip) },
    note: `of ${toKb(ours.raw)}; packed binary ${say(binary)}, JSON objects ${say(objects)}`,
  }
}

function compare(weighing: Weighing, peer: 'binary' | 'objects', limit: number): BenchRow {
  const [ours, theirs] = [weighing.ours.brotli, weighing[peer].brotli]
  return {
    ...{ goal: 'P8', what: `${weighing.name}, brotli`, ours: toKb(ours), peer: toKb(theirs) },
    peerName: peer === 'binary' ? 'packed binary' : 'JSON objects',
    ...{ ratio: ours / theirs, wanted: `≤ ${limit}×`, met: ours / theirs <= limit },
  }
}

function judgeCountry(ours: number, runtime: number): BenchRow {
  const ratio = ours / runtime
  return {
    ...{ goal: 'P8', what: 'the whole country with a phone each, 5,000 listings, brotli' },
    ...{ ours: toKb(ours), peer: toKb(runtime), peerName: 'Next’s own runtime' },
    ...{ ratio, wanted: `≤ ${RUNTIME_GOAL}×`, met: ratio <= RUNTIME_GOAL },
  }
}
