import 'server-only'
import type { BatchSample, ImportBatch } from '../../domain/import-batch'
import { type Actor, can } from '../../domain/permissions'
import { isOfficialBatch } from '../../domain/review'
import { findModerating } from '../accounts/find-moderating'
import type { Catalogue, CatalogueTransaction } from '../db'
import { blockOfProposal } from './block-of-proposal'
import { clashingProposals } from './clashing-proposals'
import { findNames } from './find-names'
import { findProposals, type StoredProposal, toPermissionObject } from './find-proposals'
import { findStoredListings } from './find-stored-listings'
import { toQueueRows } from './queue-rows'

/** A page shows this many of a file; the rest is in the queue. */
const SAMPLES = 5

/** Files of official sources that wait, oldest first. Empty for others than moderators. */
export function findBatches({ client }: Catalogue, actor: Actor): Promise<ImportBatch[]> {
  if (!can(actor, 'proposal.read', {})) return Promise.resolve([])
  return client.$transaction(async (transaction) => {
    const found = await findProposals(transaction, { origin: 'import', state: 'submitted' })
    const official = found.filter(isOfficialBatch)
    const moderating = await findModerating(transaction)
    const shown: ImportBatch[] = []
    for (const id of new Set(official.flatMap(({ batchId }) => batchId ?? []))) {
      const proposals = official.filter(({ batchId }) => batchId === id)
      const described = await describeBatch(transaction, actor, proposals)
      const lacksKeys = proposals.some(
        (one) => blockOfProposal(one, moderating) === 'own_organisation_moderates',
      )
      shown.push({ id, ...described, lacksKeys })
    }
    return shown.sort((a, b) => a.createdAt.localeCompare(b.createdAt))
  })
}

async function describeBatch(
  transaction: CatalogueTransaction,
  actor: Actor,
  proposals: readonly StoredProposal[],
): Promise<Omit<ImportBatch, 'id' | 'lacksKeys'>> {
  const author = proposals[0]?.authorOrganisationId ?? null
  const keys = proposals.flatMap(({ approvals }) => approvals.map((key) => key.organisationId))
  const approved = [...new Set(keys)]
  const nameOf = await findNames(transaction, [author, ...approved])
  const ids = proposals.flatMap(({ targetId }) => targetId ?? [])
  const stored = await findStoredListings(transaction, { id: { in: ids } })
  const targets = new Map(stored.map((target) => [target.handle.id, target]))
  return {
    authorOrganisation: nameOf(author),
    createdAt: proposals.map(({ createdAt }) => createdAt.toISOString()).sort()[0] ?? '',
    count: proposals.length,
    criticalCount: proposals.filter(({ risk }) => risk === 'CRITICAL').length,
    newCount: proposals.filter(({ isNew }) => isNew).length,
    olderCount: proposals.filter(({ isOlder }) => isOlder).length,
    fields: countFields(proposals),
    samples: await toSamples(transaction, actor, proposals),
    approvedBy: approved.flatMap((id) => nameOf(id) ?? []),
    mayApprove: proposals.some((proposal) =>
      can({ ...actor, isFresh: true }, 'proposal.approve', toPermissionObject(proposal)),
    ),
    clashes: await toSamples(transaction, actor, clashingProposals(proposals, targets)),
  }
}

function countFields(proposals: readonly StoredProposal[]): ImportBatch['fields'] {
  const counts = new Map<string, number>()
  for (const { changes, isNew } of proposals)
    for (const { field } of isNew ? [] : changes)
      if (!field.startsWith('fieldTrust')) counts.set(field, (counts.get(field) ?? 0) + 1)
  return [...counts]
    .map(([field, count]) => ({ field, count }))
    .sort((a, b) => b.count - a.count || a.field.localeCompare(b.field))
}

async function toSamples(
  transaction: CatalogueTransaction,
  actor: Actor,
  proposals: readonly StoredProposal[],
): Promise<BatchSample[]> {
  const rows = await toQueueRows(transaction, actor, proposals.slice(0, SAMPLES))
  return rows.map(({ row: { id, name, kind, department } }) => ({ id, name, kind, department }))
}
