import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/require-actor'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { getListingForEdit, type ListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import type { Actor } from '@/lib/domain/permissions'

export interface OpenedListing extends ListingForEdit {
  readonly actor: Actor
}

/** Who asks, and the listing if it is hers; a foreign one answers as one that does not exist. */
export async function openListingPage(id: string): Promise<OpenedListing> {
  const actor = await requireActor()
  if (!z.uuid().safeParse(id).success) notFound()
  const found = await getListingForEdit(getCatalogue(), actor, id)
  return found ? { ...found, actor } : notFound()
}
