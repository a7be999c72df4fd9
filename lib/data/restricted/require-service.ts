import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import { Forbidden } from '../../domain/forbidden'
import type { Listing } from '../../domain/listing'
import type { CatalogueTransaction } from '../db'
import { findStoredListings, type ServiceHandle } from './find-stored-listings'
import { isUuid } from './is-uuid'

export interface StoredListing {
  readonly handle: ServiceHandle
  readonly listing: Listing
}

/**
 * One listing, held until the transaction ends: nobody else changes it meanwhile.
 * @param visible the condition that makes it hers to read.
 * @throws Forbidden when it is not there, or not hers.
 */
export async function requireService(
  transaction: CatalogueTransaction,
  id: string,
  visible: Prisma.ServiceWhereInput,
): Promise<StoredListing> {
  if (!isUuid(id)) throw new Forbidden()
  await transaction.$queryRaw`SELECT id FROM service WHERE id = ${id}::uuid FOR UPDATE`
  const [stored] = await findStoredListings(transaction, { AND: [{ id }, visible] })
  if (!stored) throw new Forbidden()
  return stored
}
