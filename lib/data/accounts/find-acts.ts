import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'
import { ADMINISTRATES } from './administrates'

export type WaitingAct = Awaited<ReturnType<typeof findActs>>[number]

/** What waits for a second administrator, oldest first; nothing of those who are none any more. */
export async function findActs({ client }: Catalogue, actor: Actor, since: Date) {
  requireMay(actor, 'person.invite', {})
  return client.adminAct.findMany({
    where: { outcome: null, proposedAt: { gt: since }, proposer: ADMINISTRATES },
    orderBy: { proposedAt: 'asc' },
    select: {
      ...{ id: true, kind: true, role: true, email: true, organisationName: true },
      ...{ proposedBy: true, proposedAt: true },
      organisation: { select: { name: true } },
      person: { select: { email: true } },
    },
  })
}
