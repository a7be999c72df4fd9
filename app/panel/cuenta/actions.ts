'use server'

import { z } from 'zod'
import { codeField, passwordField } from '@/lib/auth/account-schemas'
import { changePassword } from '@/lib/auth/change-password'
import { openAction } from '@/lib/auth/open-action'
import { plainAction } from '@/lib/auth/plain-action'
import { renewRecoveryCodes } from '@/lib/auth/renew-recovery-codes'
import { requireFresh } from '@/lib/auth/require-fresh'
import { requireSession } from '@/lib/auth/require-session'
import { beginTotp, finishTotp } from '@/lib/auth/set-up-totp'
import { chooseLinks } from '@/lib/data/accounts/choose-links'
import { endSessions } from '@/lib/data/accounts/end-sessions'
import { getCatalogue } from '@/lib/data/get-catalogue'

const PAGE = '/panel/cuenta'

export const renewPassword = plainAction(
  openAction(
    z
      .object({ current: passwordField, password: passwordField, passwordAgain: passwordField })
      .refine((input) => input.password === input.passwordAgain, {
        error: 'passwordsDiffer',
        path: ['passwordAgain'],
      }),
    async (input) => {
      const session = await requireSession()
      // The session that follows is a new one: without the code it would pass for a fresh sign-in.
      requireFresh(session, PAGE)
      const fault = await changePassword(session, input.current, input.password)
      return fault === null ? { message: 'passwordChanged' } : { errors: { '': [fault] } }
    },
  ),
  PAGE,
)

export const takeLinks = plainAction(
  openAction(z.object({ takesLink: z.enum(['yes', 'no']) }), async ({ takesLink }) => {
    const session = await requireSession()
    requireFresh(session, PAGE)
    await chooseLinks(getCatalogue(), session.userId, takesLink === 'yes')
    return { message: 'saved' }
  }),
  PAGE,
)

export const endOne = plainAction(
  openAction(z.object({ id: z.string().max(64) }), async ({ id }) => {
    const session = await requireSession()
    await endSessions(getCatalogue(), session.userId, { id })
    return { message: 'sessionEnded' }
  }),
  PAGE,
)

export const endOthers = plainAction(
  openAction(z.object({}), async () => {
    const session = await requireSession()
    await endSessions(getCatalogue(), session.userId, { allBut: session.sessionId })
    return { message: 'sessionEnded' }
  }),
  PAGE,
)

export const startCode = plainAction(
  openAction(z.object({ password: passwordField }), async ({ password }) => {
    const session = await requireSession()
    // A second secret for the first one: not for whoever has seen the password alone.
    if (session.hasTotp) requireFresh(session, PAGE)
    const isBegun = await beginTotp(session, password)
    return isBegun
      ? { redirectTo: '/panel/cuenta/codigo' }
      : { errors: { password: ['wrongPassword'] } }
  }),
  '/panel/cuenta/codigo',
)

export const finishCode = plainAction(
  openAction(z.object({ code: codeField }), async ({ code }) =>
    (await finishTotp(await requireSession(), code))
      ? { redirectTo: '/panel/cuenta/recuperacion?listo=codeReady' }
      : { errors: { code: ['wrongCode'] } },
  ),
  '/panel/cuenta/codigo',
)

export const renewCodes = plainAction(
  openAction(z.object({ password: passwordField }), async ({ password }) => {
    const session = await requireSession()
    requireFresh(session, '/panel/cuenta/recuperacion')
    return (await renewRecoveryCodes(session, password))
      ? { message: 'codesRenewed' }
      : { errors: { password: ['wrongPassword'] } }
  }),
  '/panel/cuenta/recuperacion',
)
