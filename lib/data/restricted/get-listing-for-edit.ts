import 'server-only'
import type { FieldChange } from '../../domain/change'
import type { Listing } from '../../domain/listing'
import type { Actor } from '../../domain/permissions'
import type { ServiceStatus } from '../../domain/service-status'
import type { Catalogue } from '../db'

export interface ListingForEdit {
  /** Without its internal note, for whoever is no moderator. */
  readonly listing: Listing
  readonly status: ServiceStatus
  readonly version: number
  /** Her own draft, as she left it. */
  readonly draft: readonly FieldChange[] | null
}

/** One listing to edit; null when it is not hers, or not there. */
export async function getListingForEdit(
  _catalogue: Catalogue,
  _actor: Actor,
  _id: string,
): Promise<ListingForEdit | null> {
  throw new Error('review: not here yet')
}
