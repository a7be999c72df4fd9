import { getCatalogue } from '@/lib/data/get-catalogue'
import { getListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import { saveDraft } from '@/lib/data/restricted/save-draft'
import { Forbidden } from '@/lib/domain/forbidden'
import type { Actor } from '@/lib/domain/permissions'
import type { EditForm } from '@/lib/panel-form/read-edit-form'
import { toDraft } from './edit-draft'
import type { EditWish } from './edit-form-schema'

/**
 * Keeps the form as it stands. Nothing is kept of a safe house's: its form has no texts, and a draft
 * is the one place that no rule of the database looks into.
 * @throws Forbidden when the listing is not hers, or not there.
 */
export async function keepDraft(actor: Actor, wish: EditWish, form: EditForm): Promise<void> {
  const catalogue = getCatalogue()
  const found = await getListingForEdit(catalogue, actor, wish.serviceId)
  if (!found) throw new Forbidden()
  if (found.listing.exposure === 'CONFIDENTIAL') return
  const { serviceId, baseVersion } = wish
  const changes = toDraft({ ...form, version: baseVersion })
  await saveDraft(catalogue, actor, { serviceId, baseVersion, changes })
}
