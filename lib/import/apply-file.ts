import { type Listing, listingSchema, type OpenListingInput } from '../domain/listing'
import { applyChannels } from './apply-channels'
import { applyFacts } from './apply-facts'
import { applyPoints } from './apply-points'
import { applyTrust } from './apply-trust'
import { trustColumns } from './columns'
import { joinNotes } from './join-notes'
import { mergeFactNotes } from './merge-fact-notes'

type Columns = ReadonlySet<string>

/** What a file of a table speaks of. */
interface FileWords {
  /** Its columns. */
  readonly columns: Columns
  /** Those of which the listing's own row has a word. */
  readonly said: Columns
}

/**
 * The listing as it would be after the file: the file's word where it has a column, the catalogue's
 * everywhere else. A file without a column for languages must not make a service forget its Quechua,
 * and no cell takes away what no cell can say.
 * @param assumed columns of which its row has no word: the value is the kind's, or ours.
 */
export function applyFile(
  current: Listing,
  incoming: Listing,
  columns: Columns,
  assumed: Columns = new Set(),
): Listing {
  const said = new Set([...columns].filter((column) => !assumed.has(column)))
  const words = { columns, said }
  if (incoming.exposure === 'CONFIDENTIAL') {
    if (current.exposure !== 'CONFIDENTIAL') return incoming
    const { department } = incoming
    return listingSchema.parse({
      ...current,
      ...keepShared(current, incoming, words),
      department,
    })
  }
  if (current.exposure !== 'OPEN') return incoming
  const isSameKind = current.kind === incoming.kind
  const { factNotes: _, ...kept } = current
  const shared = keepShared(current, incoming, words)
  return listingSchema.parse({
    ...{ ...kept, ...shared },
    ...mergeFactNotes(current, incoming, shared.facts, columns),
    ...{ name: incoming.name, operator: incoming.operator },
    subKind: columns.has('sub_kind') || !isSameKind ? incoming.subKind : current.subKind,
    channels: applyChannels(current.channels, incoming, columns, said),
    points: applyPoints(current.points, incoming.points, columns, said),
    coverage: isSilent('coverage', current.coverage, words) ? current.coverage : incoming.coverage,
    fieldTrust: applyFieldTrust(current.fieldTrust, incoming.fieldTrust, words),
    internalNote: columns.has('notes')
      ? incoming.internalNote
      : joinNotes(current.internalNote, incoming.internalNote),
  })
}

function keepShared(current: Listing, incoming: Listing, words: FileWords) {
  const publicId = current.publicId ?? incoming.publicId
  return {
    ...{ sourceId: incoming.sourceId, kind: incoming.kind },
    ...(publicId === undefined ? {} : { publicId }),
    gates: isSilent('gates', current.gates, words) ? current.gates : incoming.gates,
    // An empty cell opens nothing: what had no level stays secret.
    visibility: words.said.has('visibility') ? incoming.visibility : current.visibility,
    facts: applyFacts(current.facts, incoming.facts, words.columns),
    trust: applyTrust('', current.trust, incoming.trust, words.said),
  }
}

/** Has the file no such column, or an empty cell for a list that is empty here too? */
function isSilent(column: string, before: readonly unknown[], { columns, said }: FileWords) {
  return !columns.has(column) || (before.length === 0 && !said.has(column))
}

function applyFieldTrust(
  current: OpenListingInput['fieldTrust'],
  incoming: OpenListingInput['fieldTrust'],
  { columns, said }: FileWords,
): OpenListingInput['fieldTrust'] {
  const isSaid = (field: string) =>
    Object.values(trustColumns(field)).some((column) => columns.has(column))
  const before = new Map(Object.entries(current))
  const kept = [...before].filter(([field]) => !isSaid(field))
  const applied = Object.entries(incoming)
    .filter(([field]) => isSaid(field))
    .map(([field, trust]) => [field, applyTrust(field, before.get(field), trust, said)])
  return Object.fromEntries([...kept, ...applied])
}
