import 'server-only'
import { z } from 'zod'

const LONGEST_EMAIL = 254
/** Longer than any that is allowed, so that the rules can say what is wrong. */
const LONGEST_TYPED = 500

export const emailField = z
  .string({ error: 'emailMissing' })
  .trim()
  .toLowerCase()
  .max(LONGEST_EMAIL, 'emailWrong')
  .pipe(z.email('emailWrong'))
export const passwordField = z
  .string({ error: 'passwordMissing' })
  .max(LONGEST_TYPED, 'passwordLong')
/** Spaces are how generators show six digits. */
export const codeField = z
  .string({ error: 'codeMissing' })
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().min(1, 'codeMissing').max(40, 'wrongCode'))
export const newPasswordFields = z
  .object({ password: passwordField, passwordAgain: passwordField })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    error: 'passwordsDiffer',
    path: ['passwordAgain'],
  })
export const tokenField = z.string().regex(/^[\w-]{20,64}$/, 'linkOver')
