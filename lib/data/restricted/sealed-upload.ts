import 'server-only'
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Preparation } from '../../import/prepare-table'

/** A file as it came, and how it is to be read. */
export interface Upload extends Preparation {
  readonly bytes: Uint8Array
}

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

const head = z.object({
  columns: z.record(z.string(), z.string()),
  convertsReniec: z.boolean(),
})

/** All that is kept of a ticket: it names the row and opens nothing. */
export function hashTicket(ticket: string): string {
  return createHash('sha256').update(`kuska upload ${ticket}`).digest('hex')
}

/** Locks a file with its ticket, which is kept nowhere. */
export function sealUpload(
  ticket: string,
  { bytes, ...preparation }: Upload,
): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyOf(ticket), nonce)
  const said = Buffer.from(JSON.stringify(preparation))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(said.length)
  const locked = [cipher.update(Buffer.concat([length, said, bytes])), cipher.final()]
  return Uint8Array.from(Buffer.concat([nonce, ...locked, cipher.getAuthTag()]))
}

/** @throws when the row was touched, or the ticket is another's. */
export function openUpload(ticket: string, sealed: Uint8Array): Upload {
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv(CIPHER, keyOf(ticket), nonce)
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const locked = sealed.subarray(NONCE_BYTES, -TAG_BYTES)
  const plain = Buffer.concat([decipher.update(locked), decipher.final()])
  const end = 4 + plain.readUInt32BE(0)
  const said = head.parse(JSON.parse(plain.subarray(4, end).toString('utf8')))
  return { ...said, bytes: Uint8Array.from(plain.subarray(end)) }
}

function keyOf(ticket: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', ticket, '', 'kuska upload', 32))
}
