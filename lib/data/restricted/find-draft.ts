import 'server-only'
import type { FieldChange } from '../../domain/change'
import type { CatalogueTransaction } from '../db'

interface Whose {
  readonly userId: string
  /** Null: of the listing that is not there yet. */
  readonly serviceId: string | null
}

/** Her own draft of a form, as she left it; null without one. */
export async function findDraft(
  transaction: CatalogueTransaction,
  { userId, serviceId }: Whose,
): Promise<readonly FieldChange[] | null> {
  const draft = await transaction.draft.findFirst({
    select: { values: true },
    where: { userId, serviceId },
  })
  return draft && [{ field: 'form', old: null, new: draft.values }]
}
