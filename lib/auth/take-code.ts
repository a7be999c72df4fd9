import 'server-only'
import { createOTP } from '@better-auth/utils/otp'
import { constantTimeEqual, symmetricDecrypt } from 'better-auth/crypto'
import { findTotpSecret } from '../data/accounts/find-totp-secret'
import { spendCode } from '../data/accounts/spend-code'
import { getCatalogue } from '../data/get-catalogue'
import { getAuth } from './get-auth'

const STEP_MS = 30_000
/** As many half minutes as the library allows her clock to be early or late. */
const STEPS = [-1, 0, 1]

/**
 * Takes a code of her generator, once: whoever looks over her shoulder as she signs in turns no key with
 * the same six digits. The library would take it again for a minute and a half (RFC 6238, 5.2).
 * @returns false when it is wrong, or it or a later one was taken before.
 */
export async function takeCode(userId: string, code: string): Promise<boolean> {
  const catalogue = getCatalogue()
  const found = await findTotpSecret(catalogue, userId)
  if (found === null) return false
  const { secretConfig } = await getAuth().$context
  const generator = createOTP(await symmetricDecrypt({ key: secretConfig, data: found.secret }))
  const current = Math.floor(Date.now() / STEP_MS)
  // Each is made and compared, the right one too: how long it takes says nothing.
  const steps = await Promise.all(
    STEPS.map(async (offset) => {
      const step = current + offset
      return constantTimeEqual(await generator.hotp(step), code) ? step : 0
    }),
  )
  const step = Math.max(...steps)
  return step > 0 && spendCode(catalogue, found.id, step)
}
