import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { hashTicket, openUpload, type Upload } from './sealed-upload'
import { expiredUploads } from './upload-expiry'

/**
 * The file of a ticket, for whoever brought it and nobody else; null when it is not there, or its half
 * hour is over.
 * @param now ISO instant.
 */
export async function findUpload(
  { client }: Catalogue,
  { userId }: Pick<Actor, 'userId'>,
  ticket: string,
  now: string,
): Promise<Upload | null> {
  await client.upload.deleteMany({ where: expiredUploads(now) })
  const found = await client.upload.findFirst({
    select: { sealed: true },
    where: { id: hashTicket(ticket), userId },
  })
  return found && openUpload(ticket, found.sealed)
}
