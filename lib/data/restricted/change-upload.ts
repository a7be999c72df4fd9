import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { hashTicket, sealUpload, type Upload } from './sealed-upload'

/** The same file, to be read in another way; its half hour does not begin anew. */
export async function changeUpload(
  { client }: Catalogue,
  { userId }: Pick<Actor, 'userId'>,
  ticket: string,
  upload: Upload,
): Promise<void> {
  await client.upload.updateMany({
    where: { id: hashTicket(ticket), userId },
    data: { sealed: sealUpload(ticket, upload) },
  })
}
