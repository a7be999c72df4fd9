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

/** Services that her organisation looks after: as their keeper, or, keeping none, as their operator. */
export function servicesOwnedBy(
  actor: Actor,
  verb: ReadingVerb = 'listing.read',
): Prisma.ServiceWhereInput {
  const { organisationId } = actor
  if (!can(actor, verb, { operatorId: organisationId })) return NOTHING
  const keepsNone = { keepings: { none: { endedAt: null } } }
  return {
    OR: [
      { keepings: { some: { organisationId, endedAt: null } } },
      { operatorId: organisationId, operator: keepsNone },
    ],
  }
}

/** Services that her organisation answers for or looks after: what is said of them is said of her own. */
export function servicesConcerning({ organisationId }: Actor): Prisma.ServiceWhereInput {
  const isKept = { keepings: { some: { organisationId, endedAt: null } } }
  return { OR: [{ operatorId: organisationId }, isKept] }
}

/** Institutions for which somebody may propose a new listing: those of what her organisation looks
 * after, and her organisation itself. */
export function operatorsProposedBy(actor: Actor): Prisma.OrganisationWhereInput {
  return { OR: [{ id: actor.organisationId }, { services: { some: servicesOwnedBy(actor) } }] }
}

/** Proposals that somebody may read: all, or those of her organisation's providers and about what it
 * looks after. */
export function proposalsVisibleTo(actor: Actor): Prisma.ProposalWhereInput {
  if (can(actor, 'proposal.read', {})) return {}
  const { organisationId } = actor
  const isHers = { authorOrganisationId: organisationId, authorRole: 'provider' } as const
  return can(actor, 'proposal.read', { operatorId: organisationId })
    ? { OR: [isHers, { target: servicesOwnedBy(actor) }] }
    : NOTHING
}
