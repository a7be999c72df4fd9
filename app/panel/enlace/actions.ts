'use server'

import { z } from 'zod'
import { newPasswordFields, tokenField } from '@/lib/auth/account-schemas'
import { enterByLink } from '@/lib/auth/enter-by-link'
import { joinByInvitation } from '@/lib/auth/join-by-invitation'
import { openAction } from '@/lib/auth/open-action'
import { plainAction } from '@/lib/auth/plain-action'
import { setNewPassword } from '@/lib/auth/set-new-password'
import { toReturnPath } from '@/lib/auth/to-return-path'
import { withReturnPath } from '@/lib/auth/with-return-path'
import { freezeOrganisation } from '@/lib/data/accounts/freeze-organisation'
import { getCatalogue } from '@/lib/data/get-catalogue'

const token = { token: tokenField }
const pageOf = (kind: string) => (form: FormData) => {
  const parsed = tokenField.safeParse(form.get('token'))
  return parsed.success ? `/panel/enlace/${kind}/${parsed.data}` : '/panel/entrar'
}

export const enter = plainAction(
  openAction(z.object({ ...token, back: z.string().optional() }), async (input) => {
    const back = toReturnPath(input.back)
    return (await enterByLink(input.token))
      ? { redirectTo: back }
      : { redirectTo: withReturnPath('/panel/entrar?error=linkOver', back) }
  }),
  '/panel/entrar',
)

export const freeze = plainAction(
  openAction(z.object(token), async (input) =>
    (await freezeOrganisation(getCatalogue(), input.token, new Date()))
      ? { redirectTo: '/panel/entrar?listo=frozen' }
      : { redirectTo: '/panel/entrar?error=linkOver' },
  ),
  '/panel/entrar',
)

export const join = plainAction(
  openAction(newPasswordFields.and(z.object(token)), async (input) => {
    const result = await joinByInvitation(input.token, input.password)
    if (result === 'done') return { redirectTo: '/panel' }
    if (result === 'over') return { redirectTo: '/panel/entrar?error=linkOver' }
    return { errors: { password: [result] } }
  }),
  pageOf('invitacion'),
)

export const reset = plainAction(
  openAction(newPasswordFields.and(z.object(token)), async (input) => {
    const result = await setNewPassword(input.token, input.password)
    if (result === 'done') return { redirectTo: '/panel/entrar?listo=passwordChanged' }
    if (result === 'over') return { redirectTo: '/panel/entrar?error=linkOver' }
    return { errors: { password: [result] } }
  }),
  pageOf('clave'),
)
