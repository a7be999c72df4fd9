import 'server-only'
import type { Actor } from '../../domain/permissions'
import { findProviderEmails } from '../accounts/find-provider-emails'
import type { Catalogue } from '../db'
import { findKeepers } from './find-keepers'
import { isUuid } from './is-uuid'

/** What was acted on. */
export type NewsOf =
  | { readonly proposalIds: readonly string[] }
  | { readonly withdrawalId: string }
  | { readonly serviceId: string }

/**
 * Where providers are written to whom an act concerns: those of the organisations that proposed it, and
 * those of the organisations that look after the listings; never whoever acted herself. Each is there
 * once, however many rows of a file were hers.
 */
export async function findNewsReaders(
  catalogue: Catalogue,
  actor: Actor,
  of: NewsOf,
): Promise<string[]> {
  if (!Object.values(of).flat().every(isUuid)) return []
  const { authorIds, targets } = await findConcerned(catalogue, of)
  const keepersOf = await catalogue.client.$transaction((transaction) =>
    findKeepers(transaction, targets),
  )
  const ids = new Set([...authorIds, ...targets.flatMap((target) => keepersOf(target))])
  const own = await catalogue.client.user.findUnique({
    where: { id: actor.userId },
    select: { email: true },
  })
  const emails = (await findProviderEmails(catalogue, [...ids])).map(({ email }) => email)
  return [...new Set(emails)].filter((email) => email !== own?.email)
}

const TARGET = { select: { id: true, operatorId: true } } as const

async function findConcerned({ client }: Catalogue, of: NewsOf) {
  if ('proposalIds' in of) {
    const found = await client.proposal.findMany({
      where: { id: { in: [...of.proposalIds] } },
      select: { authorOrganisationId: true, target: TARGET },
    })
    return {
      authorIds: found.flatMap(({ authorOrganisationId }) => authorOrganisationId ?? []),
      targets: found.flatMap(({ target }) => target ?? []),
    }
  }
  const where =
    'serviceId' in of ? { id: of.serviceId } : { withdrawals: { some: { id: of.withdrawalId } } }
  return { authorIds: [], targets: await client.service.findMany({ where, ...TARGET }) }
}
