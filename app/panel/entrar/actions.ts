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

const WRONG = { errors: { '': ['wrongSignIn'] } }

export const enter = plainAction(
  openAction(z.object({ email: emailField, password: passwordField }), async (input) => {
    const result = await signIn(input.email, input.password)
    if (result === 'wrong') return WRONG
    return { redirectTo: result === 'code' ? '/panel/entrar/codigo' : '/panel' }
  }),
  '/panel/entrar',
)

export const enterCode = plainAction(
  openAction(z.object({ code: codeField }), async ({ code }) => {
    const result = await confirmCode(code)
    if (result === 'over') return { redirectTo: '/panel/entrar?error=signInOver' }
    return result === 'done' ? { redirectTo: '/panel' } : { errors: { code: ['wrongCode'] } }
  }),
  '/panel/entrar/codigo',
)

export const askForLink = plainAction(
  openAction(z.object({ email: emailField }), async ({ email }) => {
    await requestMagicLink(email)
    return { message: 'linkSent' }
  }),
  '/panel/entrar/enlace',
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
