import { KINDS } from '../domain/kind'
import type { Listing } from '../domain/listing'
import { type Issue, NOT_REPEATED, toHint, toIssue } from './issue'
import type { Findings } from './row'
import { parseKind } from './row-kind'
import type { Said } from './said'
import type { SheetRow } from './sheet'

/** A listing and the line it stands on. */
export interface ReadListing {
  readonly line: number
  readonly listing: Listing
  /** Of a table: columns of which its row has no word, so that the listing has its kind's, or ours. */
  readonly assumed?: ReadonlySet<string>
  /** Of a file of open data; absent: of a table, which speaks of each of its columns. */
  readonly said?: Said
}

/**
 * What only the whole file can tell: two rows under one id, or under one public id. Rows of one
 * confidential kind and department may repeat an id: they become one, and the id is not kept.
 */
export function checkUnique(rows: readonly SheetRow[]): Issue[] {
  const firstLines = new Map<string, number>()
  return rows.flatMap(({ line, cells }) => {
    const kind = parseKind(cells.get('type') ?? '')
    const isOpen = kind !== null && KINDS[kind].exposure === 'OPEN'
    const columns = isOpen ? ['id', 'public_id'] : ['public_id']
    return columns.flatMap((column) => {
      const value = cells.get(column) ?? ''
      const first = firstLines.get(`${column} ${value}`)
      if (value === '') return []
      if (first === undefined) {
        firstLines.set(`${column} ${value}`, line)
        return []
      }
      const hint = toHint('hintLine', { line: String(first) })
      return [toIssue(line, column, 'idOnce', { got: isOpen ? value : NOT_REPEATED, hint })]
    })
  })
}

/**
 * Withholds every number that a service for aggressors answers too: she must not reach him by it.
 * The listing's other numbers stay. Says so as a warning; the moderators confirm the number.
 * @param alsoHeld numbers of such services that the catalogue knows already.
 */
export function withholdSharedNumbers(
  read: readonly ReadListing[],
  findings: Findings,
  alsoHeld: readonly string[] = [],
): ReadListing[] {
  const held = new Set(alsoHeld)
  for (const { listing } of read) {
    if (listing.exposure === 'OPEN' && listing.kind === 'cai') {
      for (const { value } of listing.channels) held.add(value)
    }
  }
  return read.map((row) => {
    const { line, listing } = row
    if (listing.exposure !== 'OPEN' || listing.kind === 'cai') return row
    const channels = listing.channels.map((channel) =>
      held.has(channel.value) ? { ...channel, visibility: 'INTERNAL' as const } : channel,
    )
    const shared = channels.filter(({ value }) => held.has(value))
    for (const { value } of shared) {
      findings.warnings.push(toIssue(line, 'phone', 'phoneHeld', { got: value }))
    }
    return shared.length > 0 ? { ...row, listing: { ...listing, channels } } : row
  })
}
