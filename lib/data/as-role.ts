import 'server-only'

/**
 * The same address, for connections that take a role before their first question. In the start-up
 * packet and not by a later query: a connection that may not take the role then fails, instead of
 * going on as the owner, whom no grant binds.
 */
export function asRole(url: string, role: 'kuska_app' | 'kuska_reader'): string {
  const address = new URL(url)
  const options = [address.searchParams.get('options'), `-c role=${role}`].filter(Boolean).join(' ')
  address.searchParams.set('options', options)
  return address.href
}
