import 'server-only'
import { symmetricDecrypt } from 'better-auth/crypto'
import { findPendingSecret } from '../data/accounts/find-pending-secret'
import type { SessionMember } from '../data/accounts/keep-session'
import { getCatalogue } from '../data/get-catalogue'
import { getAuth } from './get-auth'
import { toBase32 } from './to-base32'

export interface PendingTotp {
  /** `otpauth://…`, for the generator's camera. */
  readonly uri: string
  /** The secret in letters, for a generator without one. */
  readonly secret: string
}

/** A secret that waits for its first code; null when there is none. */
export async function findPendingTotp({
  userId,
  email,
}: SessionMember): Promise<PendingTotp | null> {
  const stored = await findPendingSecret(getCatalogue(), userId)
  if (stored === null) return null
  const { secretConfig } = await getAuth().$context
  const data = await symmetricDecrypt({ key: secretConfig, data: stored })
  const secret = toBase32(new TextEncoder().encode(data))
  const query = new URLSearchParams({ secret, issuer: 'Kuska', digits: '6', period: '30' })
  return { uri: `otpauth://totp/Kuska:${encodeURIComponent(email)}?${query}`, secret }
}
