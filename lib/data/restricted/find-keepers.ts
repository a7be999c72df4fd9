import 'server-only'
import type { CatalogueTransaction } from '../db'

/** A service, and who answers for it. */
interface Answered {
  readonly id: string
  readonly operatorId: string | null
}

/**
 * The organisations that look after each service: those that an administrator gave it to, and its
 * operator as long as nothing was given to that one. Nobody looks after a confidential one unsaid.
 */
export async function findKeepers(
  transaction: CatalogueTransaction,
  services: readonly Answered[],
): Promise<(service: Answered) => string[]> {
  if (services.length === 0) return () => []
  const operatorIds = [...new Set(services.flatMap(({ operatorId }) => operatorId ?? []))]
  const keepings = await transaction.keeping.findMany({
    select: { organisationId: true, serviceId: true },
    where: { endedAt: null, ...(services.length <= FEW && { OR: about(services, operatorIds) }) },
  })
  const keeping = new Set(keepings.map(({ organisationId }) => organisationId))
  const keepersOf = new Map<string, string[]>()
  for (const { serviceId, organisationId } of keepings)
    keepersOf.set(serviceId, [...(keepersOf.get(serviceId) ?? []), organisationId])
  return ({ id, operatorId }) => {
    const given = keepersOf.get(id) ?? []
    return operatorId === null || keeping.has(operatorId) ? given : [...given, operatorId]
  }
}

/** With more than these the question would be longer than its answer. */
const FEW = 500

function about(services: readonly Answered[], operatorIds: readonly string[]) {
  const serviceId = { in: services.map(({ id }) => id) }
  return [{ serviceId }, { organisationId: { in: [...operatorIds] } }]
}
