import type { FieldChange } from '../domain/change'
import { findChanges } from '../domain/find-changes'
import type { Listing } from '../domain/listing'
import { applyFile } from './apply-file'
import { applyOpenData } from './apply-open-data'
import type { ReadListing } from './checks'
import { unconfirmTouched } from './unconfirm-touched'

/** A listing of the catalogue, with whatever handle its keeper needs. */
export interface Stored<Handle> {
  readonly handle: Handle
  readonly listing: Listing
}

/** Line of the table that says it, from 1; null for open data, whose parts stand on no line. */
type FileLine = number | null

/** What an import would do. Nothing is ever withdrawn by a file: absence is only reported. */
export interface ImportPlan<Handle> {
  readonly added: readonly {
    readonly line: FileLine
    readonly listing: Listing
    readonly changes: readonly FieldChange[]
  }[]
  readonly changed: readonly {
    readonly line: FileLine
    readonly stored: Stored<Handle>
    readonly next: Listing
    readonly changes: readonly FieldChange[]
    /** The file's source is older than a confirmation: a moderator decides. */
    readonly isOlderThanConfirmed: boolean
  }[]
  readonly absent: readonly Stored<Handle>[]
  readonly unchangedCount: number
}

/** Compares a file with the catalogue: by our public id, else by source id. */
export function planImport<Handle>(
  catalogue: readonly Stored<Handle>[],
  read: readonly ReadListing[],
  columns: ReadonlySet<string>,
): ImportPlan<Handle> {
  const byPublicId = new Map(catalogue.map((stored) => [stored.listing.publicId, stored]))
  const bySource = new Map(catalogue.map((stored) => [sourceKey(stored.listing), stored]))
  const added: ImportPlan<Handle>['added'][number][] = []
  const changed: ImportPlan<Handle>['changed'][number][] = []
  const met = new Set<Stored<Handle>>()

  for (const { line: row, listing, assumed, said } of read) {
    const line = said ? null : row
    const stored =
      (listing.publicId && byPublicId.get(listing.publicId)) || bySource.get(sourceKey(listing))
    if (!stored) {
      added.push({ line, listing, changes: findChanges(null, listing) })
      continue
    }
    met.add(stored)
    const applied = said
      ? applyOpenData(stored.listing, listing, said)
      : applyFile(stored.listing, listing, columns, assumed)
    const next = unconfirmTouched(stored.listing, applied, listing)
    const changes = findChanges(stored.listing, next)
    if (changes.length === 0) continue
    const { verifiedAt } = stored.listing.trust
    const isOlderThanConfirmed = verifiedAt !== null && listing.trust.sourceDate < verifiedAt
    changed.push({ line, stored, next, changes, isOlderThanConfirmed })
  }
  return {
    added,
    changed,
    absent: catalogue.filter((stored) => !met.has(stored)),
    unchangedCount: met.size - changed.length,
  }
}

/** Confidential entries join by kind and department: no code of theirs is kept anywhere. */
function sourceKey(listing: Listing): string {
  return listing.exposure === 'CONFIDENTIAL'
    ? `${listing.kind} ${listing.department}`
    : listing.sourceId
}
