import 'server-only'
import type { FieldChange } from '../../domain/change'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { findDraft } from './find-draft'

/** Her own draft of a listing that is not there yet, as she left it; null without one. */
export async function getNewDraft(
  { client }: Catalogue,
  { userId }: Actor,
): Promise<readonly FieldChange[] | null> {
  return findDraft(client, { userId, serviceId: null })
}
