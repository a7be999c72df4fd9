import 'server-only'
import { CALL_AGAIN_AFTER_DAYS } from '../../domain/confirm-listing'
import { EXPIRES_AFTER_DAYS } from '../../domain/freshness'
import type { CatalogueTransaction } from '../db'

/** With more than these the question would be longer than its answer. */
const FEW = 500
const DAY_MS = 86_400_000

export interface PhoneTurn {
  /** Another organisation has called within a year, so that her word renews the number. */
  readonly isCalled: boolean
  /**
   * It is hers to say whether her numbers are still right. Not where she has said so and a call is
   * missing: she would be asked every week for what no press of hers renews.
   */
  readonly isHers: boolean
}

/**
 * Whose turn it is to confirm the numbers of some services.
 * @param now ISO instant.
 * @returns asked by service and by an organisation that looks after it.
 */
export async function findPhoneTurns(
  transaction: CatalogueTransaction,
  serviceIds: readonly string[],
  now: string,
): Promise<(serviceId: string, organisationId: string) => PhoneTurn> {
  const since = (days: number) => new Date(Date.parse(now) - days * DAY_MS)
  const found = await transaction.confirmation.findMany({
    select: { serviceId: true, organisationId: true, kind: true },
    where: {
      OR: [
        { kind: 'call', at: { gte: since(CALL_AGAIN_AFTER_DAYS) } },
        { kind: 'provider', at: { gte: since(EXPIRES_AFTER_DAYS.channels) } },
      ],
      ...(serviceIds.length <= FEW && { serviceId: { in: [...serviceIds] } }),
    },
  })
  const said = new Set(found.map((one) => `${one.kind} ${one.serviceId} ${one.organisationId}`))
  const callersOf = new Map<string, Set<string>>()
  for (const { kind, serviceId, organisationId } of found)
    if (kind === 'call')
      callersOf.set(serviceId, (callersOf.get(serviceId) ?? new Set()).add(organisationId))
  return (serviceId, organisationId) => {
    const callers = [...(callersOf.get(serviceId) ?? [])]
    const isCalled = callers.some((caller) => caller !== organisationId)
    return { isCalled, isHers: isCalled || !said.has(`provider ${serviceId} ${organisationId}`) }
  }
}
