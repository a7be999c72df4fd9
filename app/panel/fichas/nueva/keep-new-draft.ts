import { getCatalogue } from '@/lib/data/get-catalogue'
import { saveDraft } from '@/lib/data/restricted/save-draft'
import type { Actor } from '@/lib/domain/permissions'
import type { FormValues } from '@/lib/panel-form/form-values'
import { toDraft } from '../[id]/edit-draft'

/** Keeps the form of a new listing as it stands; one draft of it each. */
export async function keepNewDraft(actor: Actor, values: FormValues): Promise<void> {
  const changes = toDraft({ values, base: {}, version: 0 })
  await saveDraft(getCatalogue(), actor, { serviceId: null, baseVersion: null, changes })
}
