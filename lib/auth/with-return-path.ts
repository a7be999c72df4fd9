import 'server-only'
import type { ReturnPath } from './to-return-path'

/** The address of a page before the sign-in that leads on to `back`; her home needs no word. */
export function withReturnPath(address: string, back: ReturnPath): string {
  if (back === '/panel') return address
  return `${address}${address.includes('?') ? '&' : '?'}volver=${encodeURIComponent(back)}`
}
