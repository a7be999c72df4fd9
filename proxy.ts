import { type NextRequest, NextResponse } from 'next/server'
import { getDecoy } from '@/lib/http/decoy.mjs'
import { hasExitCookie } from '@/lib/http/exit-cookie.mjs'
import { headersFor } from '@/lib/http/headers.mjs'
import { chooseLocale } from '@/lib/http/language-choice.mjs'
import { readSettings } from '@/lib/http/settings.mjs'

/** What our HTTP entry does itself, for `next dev` and servers without it: «/», and the bounce after an exit. */
export function proxy({ headers, nextUrl }: NextRequest): NextResponse {
  const left = hasExitCookie(headers.get('cookie') ?? undefined)
  const isFront = nextUrl.pathname === '/'
  const home = left ? '/entrar' : `/${chooseLocale(headers.get('accept-language') ?? undefined)}`
  const { origin, decoys } = readSettings()
  const location = isFront ? new URL(home, nextUrl).href : getDecoy(decoys)
  const facts = { status: left ? 303 : 307, location, origin }
  return new NextResponse(null, {
    status: facts.status,
    headers: headersFor(isFront ? 'front' : 'redirect', facts),
  })
}

// Asked for by the cookie: no other visit to a page runs this.
export const config = {
  matcher: [
    '/',
    { source: '/:locale(es|qu|ay)/:path*', has: [{ type: 'cookie', key: '__Host-s', value: '1' }] },
    { source: '/embed/:path*', has: [{ type: 'cookie', key: '__Host-s', value: '1' }] },
  ],
}
