import 'server-only'
import { headers } from 'next/headers'

/**
 * The nonce that our HTTP entry gave to this answer. Asking for it also makes a page one reader's own.
 * @throws in production without the entry: the panel would be shown without its policy.
 */
export async function requireNonce(): Promise<string> {
  const nonce = (await headers()).get('x-panel-nonce')
  if (nonce) return nonce
  if (process.env.NODE_ENV === 'production')
    throw new Error('panel: got a request past lib/http/serve.mjs, expected it through «npm start»')
  return ''
}
