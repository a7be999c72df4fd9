import 'server-only'
import type { FieldChange } from '../../domain/change'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'

/** Her own draft of a listing that is not there yet, as she left it; null without one. */
export async function getNewDraft(
  { client }: Catalogue,
  { userId }: Actor,
): Promise<readonly FieldChange[] | null> {
  const draft = await client.draft.findFirst({
    select: { values: true },
    where: { userId, serviceId: null },
  })
  return draft && [{ field: 'form', old: null, new: draft.values }]
}
