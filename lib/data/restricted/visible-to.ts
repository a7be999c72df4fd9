import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import { type Actor, can } from '../../domain/permissions'

/** Nothing: the answer to a question that somebody may not ask. */
const NOTHING = { id: { in: [] } }

/** Services that somebody may read, as a condition of the query itself. */
export function servicesVisibleTo(actor: Actor): Prisma.ServiceWhereInput {
  if (can(actor, 'listing.read', {})) return {}
  return servicesOwnedBy(actor)
}

/** Services that her organisation answers for. */
export function servicesOwnedBy(actor: Actor): Prisma.ServiceWhereInput {
  const { organisationId } = actor
  return can(actor, 'listing.read', { operatorId: organisationId })
    ? { operatorId: organisationId }
    : NOTHING
}

/** Proposals that somebody may read: all, or those by and about her organisation. */
export function proposalsVisibleTo(actor: Actor): Prisma.ProposalWhereInput {
  if (can(actor, 'proposal.read', {})) return {}
  const { organisationId } = actor
  return can(actor, 'proposal.read', { operatorId: organisationId })
    ? {
        OR: [{ authorOrganisationId: organisationId }, { target: { operatorId: organisationId } }],
      }
    : NOTHING
}
