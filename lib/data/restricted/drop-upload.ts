import 'server-only'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { hashTicket } from './sealed-upload'

/** Forgets a file, once it is proposed. */
export async function dropUpload(
  { client }: Catalogue,
  { userId }: Pick<Actor, 'userId'>,
  ticket: string,
): Promise<void> {
  await client.upload.deleteMany({ where: { id: hashTicket(ticket), userId } })
}
