'use server'

import { z } from 'zod'
import { codeField, emailField, passwordField } from '@/lib/auth/account-schemas'
import { confirmCode } from '@/lib/auth/confirm-code'
import { findSession } from '@/lib/auth/find-session'
import { openAction } from '@/lib/auth/open-action'
import { plainAction } from '@/lib/auth/plain-action'
import { requestMagicLink } from '@/lib/auth/request-magic-link'
import { requestPasswordReset } from '@/lib/auth/request-password-reset'
import { signIn } from '@/lib/auth/sign-in'
import { stepUp } from '@/lib/auth/step-up'
import { toPanelPath } from '@/lib/auth/to-panel-path'
import { toReturnPath } from '@/lib/auth/to-return-path'
import { withReturnPath } from '@/lib/auth/with-return-path'

const WRONG = { errors: { '': ['wrongSignIn'] } }
const back = z.string().optional().transform(toReturnPath)
/** What is wrong is said on the same page, which still leads on to where she was going. */
const pageOf = (address: string) => (form: FormData) =>
  withReturnPath(address, toReturnPath(form.get('back')))

export const enter = plainAction(
  openAction(z.object({ email: emailField, password: passwordField, back }), async (input) => {
    const result = await signIn(input.email, input.password)
    if (result === 'wrong') return WRONG
    if (result === 'done') return { redirectTo: input.back }
    return { redirectTo: withReturnPath('/panel/entrar/codigo', input.back) }
  }),
  pageOf('/panel/entrar'),
)

export const enterCode = plainAction(
  openAction(z.object({ code: codeField, back }), async (input) => {
    const result = await confirmCode(input.code)
    if (result === 'wrong') return { errors: { code: ['wrongCode'] } }
    if (result === 'done') return { redirectTo: input.back }
    return { redirectTo: withReturnPath('/panel/entrar?error=signInOver', input.back) }
  }),
  pageOf('/panel/entrar/codigo'),
)

export const askForLink = plainAction(
  openAction(z.object({ email: emailField, back }), async (input) => {
    await requestMagicLink(input.email, input.back)
    return { message: 'linkSent' }
  }),
  pageOf('/panel/entrar/enlace'),
)

export const askForReset = plainAction(
  openAction(z.object({ email: emailField }), async ({ email }) => {
    await requestPasswordReset(email)
    return { message: 'resetSent' }
  }),
  '/panel/entrar/olvido',
)

export const confirm = plainAction(
  openAction(
    z.object({ password: passwordField, code: codeField.optional(), back: z.string().optional() }),
    async ({ password, code = '', back }) => {
      const session = await findSession()
      if (session === null) return { redirectTo: '/panel/entrar' }
      if (!(await stepUp(session, password, code))) return WRONG
      return { redirectTo: toPanelPath(back) }
    },
  ),
  (form) => `/panel/entrar/confirmar?volver=${encodeURIComponent(toPanelPath(form.get('back')))}`,
)
