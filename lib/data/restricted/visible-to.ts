import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import { type Actor, can, type Verb } from '../../domain/permissions'

/** Nothing: the answer to a question that somebody may not ask. */
const NOTHING = { id: { in: [] } }

/** What can be read of a service. */
type ReadingVerb = Extract<Verb, 'listing.read' | 'history.read' | 'export.read'>

/** Services that somebody may read, as a condition of the query itself. */
export function servicesVisibleTo(
  actor: Actor,
  verb: ReadingVerb = 'listing.read',
): Prisma.ServiceWhereInput {
  if (can(actor, verb, {})) return {}
  return servicesOwnedBy(actor, verb)
}

/** Services that her organisation answers for. */
export function servicesOwnedBy(
  actor: Actor,
  verb: ReadingVerb = 'listing.read',
): Prisma.ServiceWhereInput {
  const { organisationId } = actor
  return can(actor, verb, { operatorId: organisationId }) ? { operatorId: organisationId } : NOTHING
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
