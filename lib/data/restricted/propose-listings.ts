import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '../../../prisma/generated/client'
import type { FieldChange } from '../../domain/change'
import type { Listing } from '../../domain/listing'
import { riskOf } from '../../domain/risk'
import { canonicalBytes, hashOf } from '../../edition/canonical'
import type { ImportPlan } from '../../import/plan'
import type { CatalogueTransaction } from '../db'
import { toJson } from '../to-json'
import type { ServiceHandle } from './find-stored-listings'

/** Who brings a file: the operator's command, or somebody in the panel. */
export type ProposalAuthor = Pick<
  Prisma.ProposalCreateManyInput,
  'authorRole' | 'authorUserId' | 'authorOrganisationId' | 'createdAt'
>

const OPERATOR: ProposalAuthor = { authorRole: 'operator' }

/**
 * Puts an import before the moderators: one proposal a listing, one batch a file. The catalogue
 * stays as it is. What already waits is not proposed again.
 * @returns how many proposals were made, under which batch.
 */
export async function proposeListings(
  transaction: CatalogueTransaction,
  plan: ImportPlan<ServiceHandle>,
  author: ProposalAuthor = OPERATOR,
): Promise<{ readonly batchId: string; readonly count: number }> {
  const waiting = await findWaiting(transaction)
  const batch = { batchId: randomUUID(), origin: 'import', ...author } as const
  const proposals: Prisma.ProposalCreateManyInput[] = [
    ...plan.added.map(({ listing, changes }) => ({
      ...batch,
      targetId: null,
      exposure: listing.exposure,
      risk: riskOf(changes, { isNew: true, exposure: listing.exposure }),
      changes: toJson([...toFixedFields(listing), ...changes]),
    })),
    ...plan.changed.map(({ stored, changes, isOlderThanConfirmed }) => ({
      ...batch,
      targetId: stored.handle.id,
      baseVersion: stored.handle.version,
      exposure: stored.listing.exposure,
      risk: riskOf(changes, { isNew: false, exposure: stored.listing.exposure }),
      changes: toJson(changes),
      isOlder: isOlderThanConfirmed,
    })),
  ].filter((proposal) => !waiting.has(keyOf(proposal.targetId, proposal.changes)))
  await transaction.proposal.createMany({ data: proposals })
  return { batchId: batch.batchId, count: proposals.length }
}

/** What is decided once, and so is in no list of changes. A confidential service keeps no code. */
function toFixedFields({ exposure, publicId, sourceId }: Listing): FieldChange[] {
  const fixed = { exposure, publicId, ...(exposure === 'OPEN' && { sourceId }) }
  return Object.entries(fixed).flatMap(([field, value]) =>
    value === undefined ? [] : [{ field, old: null, new: value }],
  )
}

async function findWaiting(transaction: CatalogueTransaction): Promise<ReadonlySet<string>> {
  const proposals = await transaction.proposal.findMany({
    select: { targetId: true, changes: true },
    where: { state: 'submitted', origin: 'import' },
  })
  return new Set(proposals.map(({ targetId, changes }) => keyOf(targetId, changes)))
}

function keyOf(targetId: string | null | undefined, changes: unknown): string {
  return `${targetId ?? ''} ${hashOf(canonicalBytes(changes))}`
}
