import 'server-only'
import { headers } from 'next/headers'

/**
 * Asks whether our HTTP entry gave this answer its nonce; asking also makes a page one reader's own.
 * @throws in production without the entry: the panel would be shown without its policy.
 */
export async function requireNonce(): Promise<void> {
  if (process.env.NODE_ENV !== 'production' || (await headers()).has('x-panel-nonce')) return
  throw new Error('panel: got a request past lib/http/serve.mjs, expected it through «npm start»')
}
