import 'server-only'
import { createAuthEndpoint } from 'better-auth/api'
import { generateRandomString } from 'better-auth/crypto'
import { renewSession } from '../data/accounts/renew-session'
import { getCatalogue } from '../data/get-catalogue'

const TOKEN_LETTERS = 32

/**
 * Adds to the library `renewSession`: the session of the request goes on under a new token, whose cookie
 * lives as long as the session still may. Whoever held the old one holds nothing, and the list of
 * sessions is no longer by it.
 */
export const sessionRenewal = () => ({
  id: 'session-renewal' as const,
  endpoints: {
    /** True when it was renewed; false when it had ended, or another request did the same first. */
    renewSession: createAuthEndpoint.serverOnly(
      { method: 'POST', requireHeaders: true },
      async (ctx): Promise<boolean> => {
        const { authCookies, secret } = ctx.context
        const { name, attributes } = authCookies.sessionToken
        const from = await ctx.getSignedCookie(name, secret)
        if (!from) return false
        const to = generateRandomString(TOKEN_LETTERS)
        const now = new Date()
        const end = await renewSession(getCatalogue(), { from, to }, now)
        if (end === null) return false
        const maxAge = Math.floor((end.getTime() - now.getTime()) / 1000)
        await ctx.setSignedCookie(name, to, secret, { ...attributes, maxAge })
        return true
      },
    ),
  },
})
