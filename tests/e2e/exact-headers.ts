import { createHash } from 'node:crypto'
import { POLICY } from '../header-sets'

export type HeaderSet = Readonly<Record<string, string>>

/** Differ from answer to answer, or belong to the connection. */
const EXEMPT = /^(date|connection|keep-alive|content-length|transfer-encoding|content-encoding)$/i

/**
 * The headers that must be exact.
 * @param raw name and value in turn, as they came
 * @throws when a name comes twice: two policies would apply together
 */
export function exactHeaders({ raw }: { readonly raw: readonly string[] }): HeaderSet {
  const headers: Record<string, string> = {}
  for (let at = 0; at < raw.length; at += 2) {
    const [name = '', value = ''] = raw.slice(at, at + 2)
    if (EXEMPT.test(name)) continue
    if (name in headers) throw new Error(`${name}: got it twice, expected it once`)
    headers[name] = value
  }
  return headers
}

/** The policy that blesses exactly the styles inside a page. */
export function policyOf(html: string): HeaderSet {
  const hashes = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, style = '']) => ` 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  )
  const styles = `style-src 'self'${hashes.join('')}`
  return { 'Content-Security-Policy': POLICY.replace("style-src 'self'", styles) }
}
