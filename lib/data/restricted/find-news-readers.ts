import 'server-only'
import type { Actor } from '../../domain/permissions'
import { findProviderEmails } from '../accounts/find-provider-emails'
import type { Catalogue } from '../db'
import { findKeepers } from './find-keepers'
import { isUuid } from './is-uuid'

/** What was acted on. */
export type NewsOf =
  | { readonly proposalId: string }
  | { readonly withdrawalId: string }
  | { readonly serviceId: string }

/**
 * Where providers are written to whom an act concerns: those of the organisation that proposed it, and
 * those of the organisations that look after the listing; never whoever acted herself.
 */
export async function findNewsReaders(
  catalogue: Catalogue,
  actor: Actor,
  of: NewsOf,
): Promise<string[]> {
  if (!Object.values(of).every(isUuid)) return []
  const { authorOrganisationId, target } = await findConcerned(catalogue, of)
  const keepersOf = await catalogue.client.$transaction((transaction) =>
    findKeepers(transaction, target ? [target] : []),
  )
  const ids = [...(authorOrganisationId ? [authorOrganisationId] : [])]
  if (target) ids.push(...keepersOf(target))
  const own = await catalogue.client.user.findUnique({
    where: { id: actor.userId },
    select: { email: true },
  })
  const emails = (await findProviderEmails(catalogue, ids)).map(({ email }) => email)
  return [...new Set(emails)].filter((email) => email !== own?.email)
}

const TARGET = { select: { id: true, operatorId: true } } as const

async function findConcerned({ client }: Catalogue, of: NewsOf) {
  if ('proposalId' in of) {
    const found = await client.proposal.findUnique({
      where: { id: of.proposalId },
      select: { authorOrganisationId: true, target: TARGET },
    })
    return found ?? { authorOrganisationId: null, target: null }
  }
  const where =
    'serviceId' in of ? { id: of.serviceId } : { withdrawals: { some: { id: of.withdrawalId } } }
  const target = await client.service.findFirst({ where, ...TARGET })
  return { authorOrganisationId: null, target }
}
