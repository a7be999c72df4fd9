import 'server-only'
import type { Listing } from '../../domain/listing'
import type { CatalogueTransaction } from '../db'

/** Does a new listing bring an id that another one has, or once had? A shelter's entry may share its own. */
export async function isPublicIdTaken(
  transaction: CatalogueTransaction,
  listing: Listing,
): Promise<boolean> {
  if (listing.publicId === undefined) return false
  const owner = await transaction.publicId.findUnique({
    select: { kind: true, department: true },
    where: { id: listing.publicId },
  })
  if (owner === null) return false
  return !(
    listing.exposure === 'CONFIDENTIAL' &&
    owner.kind === listing.kind &&
    owner.department === listing.department
  )
}
