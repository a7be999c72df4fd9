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

/** The policy that blesses exactly the styles inside a page, and of the map the scripts too. */
export function policyOf(html: string): HeaderSet {
  const styles = `style-src 'self'${hashesOf(html, /<style>(.*?)<\/style>/gs)}`
  const policy = POLICY.replace("style-src 'self'", styles)
  if (!isInteractive(html)) return { 'Content-Security-Policy': policy }
  const inline = /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs
  const ofMap = policy
    .replace("script-src 'self'", `script-src 'self'${hashesOf(html, inline)}`)
    .replace("img-src 'self'", "img-src 'self' data:")
    .replace("trusted-types 'none'", 'trusted-types default nextjs nextjs#bundler')
  return { 'Content-Security-Policy': ofMap }
}

/** The same of the widget's builder, which shows the widget. */
export function builderPolicyOf(html: string): HeaderSet {
  return changed(policyOf(html), "frame-src 'none'", "frame-src 'self'")
}

/** The same of the widget, which any site may show. */
export function embedPolicyOf(html: string): HeaderSet {
  return changed(policyOf(html), "frame-ancestors 'none'", 'frame-ancestors *')
}

function changed(set: HeaderSet, from: string, to: string): HeaderSet {
  const policy = set['Content-Security-Policy'] ?? ''
  return { 'Content-Security-Policy': policy.replace(from, to) }
}

/** The one page that keeps the framework. */
export function isInteractive(html: string): boolean {
  return /<main[^>]*\sdata-page="interactive"/.test(html)
}

function hashesOf(html: string, pattern: RegExp): string {
  const hashes = [...html.matchAll(pattern)].map(
    ([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
  return [...new Set(hashes)].join('')
}
