import 'server-only'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { nextCookies } from 'better-auth/next-js'
import { magicLink, twoFactor } from 'better-auth/plugins'
import { getSignInRules } from '../data/accounts/get-sign-in-rules'
import { getCatalogue } from '../data/get-catalogue'
import { IDLE_MS, LONGEST_MS } from '../domain/session-rules'
import { mailMagicLink } from './mail-magic-link'
import { mailPasswordReset } from './mail-password-reset'
import { getPanelOrigin } from './panel-address'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules'
import { readSessionKey } from './session-key'
import { sessionRenewal } from './session-renewal'
import { toReturnPath } from './to-return-path'

/** `__Host-`: no other host, and no plain connection, can set one of these. */
export const COOKIE_PREFIX = '__Host-panel'
const MAGIC_LINK_SECONDS = 15 * 60
const RESET_SECONDS = 60 * 60

/**
 * The library that signs people in. It is only ever called from our own actions: none of its
 * addresses is reachable from outside, so each of its abilities is behind a form of ours.
 */
function createAuth() {
  return betterAuth({
    appName: 'Kuska',
    baseURL: getPanelOrigin(),
    basePath: '/panel/auth',
    secret: readSessionKey(),
    database: prismaAdapter(getCatalogue().client, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    // It would write who failed to sign in.
    logger: { disabled: true },
    // It keys by whole address, which only lib/limits.mjs may see.
    rateLimit: { enabled: false },
    session: { expiresIn: LONGEST_MS / 1000, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => mailPasswordReset(user.email, token),
    },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const rules = await getSignInRules(getCatalogue(), session.userId)
            // Whoever was removed gets no session by any way, a link in a mail included.
            const isByLink = context?.path === '/magic-link/verify'
            if (rules === null || (isByLink && !rules.mayUseLink)) return false
            const expiresAt = new Date(Date.now() + IDLE_MS)
            return { data: { ...session, expiresAt, ipAddress: null, userAgent: null } }
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Kuska',
        // A lock would be a weapon: the delay of lib/auth/sign-in-delays.ts stands in its place.
        accountLockout: { enabled: false },
        backupCodeOptions: { storeBackupCodes: 'encrypted' },
      }),
      magicLink({
        disableSignUp: true,
        expiresIn: MAGIC_LINK_SECONDS,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, token, metadata }) =>
          mailMagicLink(email, token, toReturnPath(metadata?.back)),
      }),
      sessionRenewal(),
      nextCookies(),
    ],
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>

/** Pages and actions are bundled apart: only the global object is shared by all. */
const HOLDER = Symbol.for('kuska.auth')
const holder = globalThis as { [HOLDER]?: Auth }

/** The process's one instance. */
export function getAuth(): Auth {
  holder[HOLDER] ??= createAuth()
  return holder[HOLDER]
}
