import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'
import { hashTicket, sealUpload } from './sealed-upload'
import { expiredUploads } from './upload-expiry'

/** A country's file is mended in a few goes (safety §4.3). */
const MAX_A_DAY = 5

/**
 * Keeps a file for half an hour, for whoever brought it. Nothing of it can be read without its ticket,
 * which is only in the address of her page.
 * @param now ISO instant.
 * @returns the ticket, or null when her organisation has had its five of the day.
 * @throws Forbidden, NeedsFreshSignIn.
 */
export async function keepUpload(
  { client }: Catalogue,
  actor: Actor,
  bytes: Uint8Array,
  now: string,
): Promise<string | null> {
  requireMay(actor, 'import.propose', {})
  const { userId, organisationId } = actor
  const ticket = randomUUID()
  const day = now.slice(0, 10)
  return client.$transaction(async (transaction) => {
    await transaction.upload.deleteMany({ where: expiredUploads(now) })
    await transaction.uploadDay.deleteMany({ where: { day: { lt: new Date(day) } } })
    const counted = await transaction.$executeRaw`
      INSERT INTO upload_day (organisation_id, day, count)
      VALUES (${organisationId}::uuid, ${day}::date, 1)
      ON CONFLICT (organisation_id, day) DO UPDATE SET count = upload_day.count + 1
        WHERE upload_day.count < ${MAX_A_DAY}`
    if (counted === 0) return null
    const sealed = sealUpload(ticket, { bytes, columns: {}, convertsReniec: false })
    await transaction.upload.create({
      data: { id: hashTicket(ticket), userId, sealed, at: new Date(now) },
      select: { id: true },
    })
    return ticket
  })
}
