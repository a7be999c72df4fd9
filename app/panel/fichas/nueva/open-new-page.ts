import { requireActor } from '@/lib/auth/require-actor'
import { requireMayOrLeave } from '@/lib/auth/require-may-or-leave'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { getNewDraft } from '@/lib/data/restricted/get-new-draft'
import { limaDate } from '@/lib/domain/lima-date'
import type { Actor } from '@/lib/domain/permissions'
import { blankListing } from '@/lib/panel-form/blank-listing'
import type { NewListingWays } from '@/lib/panel-form/changes-of-new'
import type { FormValues } from '@/lib/panel-form/form-values'
import { listingToValues } from '@/lib/panel-form/listing-to-values'
import { readDraft } from '../[id]/edit-draft'
import { findWays } from './find-ways'

export interface OpenedNew {
  readonly actor: Actor
  readonly ways: NewListingWays
  readonly values: FormValues
  readonly isDraft: boolean
}

/** Who asks, and the form of a new listing as she left it, or blank. */
export async function openNewPage(): Promise<OpenedNew> {
  const actor = await requireActor()
  requireMayOrLeave(actor, 'listing.create')
  const today = limaDate(currentInstant())
  const ways = await findWays(actor, today)
  const draft = readDraft(await getNewDraft(getCatalogue(), actor))
  const operator = ways.operators?.[0] ?? ''
  const blank = listingToValues(blankListing({ ...ways, operator }))
  return { actor, ways, values: draft?.values ?? { ...blank, kind: '' }, isDraft: draft !== null }
}
