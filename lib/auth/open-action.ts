import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { ZodType } from 'zod'
import { withoutValues } from '../data/without-values'
import { Forbidden } from '../domain/forbidden'
import type { FormOutcome, FormState } from '../domain/form-state'
import { readForm } from './read-form'
import { requireOwnForm } from './require-own-form'

/** A write of somebody who is not signed in yet: as `formAction`, without who and may. */
export function openAction<T>(
  schema: ZodType<T>,
  run: (input: T) => Promise<FormOutcome>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    const outcome = await attempt(schema, run, form)
    if ('redirectTo' in outcome) redirect(outcome.redirectTo)
    if ('message' in outcome) return { errors: {}, values: {}, message: outcome.message }
    return { errors: outcome.errors, values: {}, message: null }
  }
}

async function attempt<T>(
  schema: ZodType<T>,
  run: (input: T) => Promise<FormOutcome>,
  form: FormData,
): Promise<FormOutcome> {
  try {
    await requireOwnForm()
    const reading = readForm(schema, form)
    return 'errors' in reading ? reading : await run(reading.input)
  } catch (error) {
    if (error instanceof Forbidden) notFound()
    throw withoutValues(error)
  }
}
