import 'server-only'
import { redirect } from 'next/navigation'
import type { ZodType } from 'zod'
import type { FormOutcome, FormState } from '../domain/form-state'
import type { Actor } from '../domain/permissions'
import { attemptForm } from './attempt-form'
import { toFormValues } from './read-form'

/** Every write of the panel, by `attemptForm`, and then a redirect. Works from a plain form without script. */
export function formAction<T>(
  schema: ZodType<T>,
  run: (actor: Actor, input: T) => Promise<FormOutcome>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    const outcome: FormOutcome = await attemptForm(schema, form, run)
    if ('redirectTo' in outcome) redirect(outcome.redirectTo)
    const values = toFormValues(form)
    if ('message' in outcome) return { errors: {}, values, message: outcome.message }
    return { errors: outcome.errors, values, message: null }
  }
}
