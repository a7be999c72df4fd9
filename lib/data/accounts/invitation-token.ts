import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** What a link of an invitation holds: 256 bits, safe in an address. */
export function makeInvitationToken(): string {
  return randomBytes(32).toString('base64url')
}

/** All that is kept of it. */
export function hashInvitationToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
