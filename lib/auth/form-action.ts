import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { ZodType } from 'zod'
import { withoutValues } from '../data/without-values'
import { Forbidden } from '../domain/forbidden'
import type { FormOutcome, FormState } from '../domain/form-state'
import { NeedsFreshSignIn } from '../domain/needs-fresh-sign-in'
import type { Actor } from '../domain/permissions'
import { readForm, toFormValues } from './read-form'
import { requireActor } from './require-actor'
import { requireFresh } from './require-fresh'
import { requireOwnForm } from './require-own-form'

/**
 * Every write of the panel: a form of ours, who, parse, may and do (`run`), redirect. Works from a plain
 * form without script. What somebody may not do answers the same 404 as what does not exist; what
 * needs a fresh sign-in leads there, and back to the page of the form.
 */
export function formAction<T>(
  schema: ZodType<T>,
  run: (actor: Actor, input: T) => Promise<FormOutcome>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    const outcome = await attempt(schema, run, form)
    if ('redirectTo' in outcome) redirect(outcome.redirectTo)
    const values = toFormValues(form)
    if ('message' in outcome) return { errors: {}, values, message: outcome.message }
    return { errors: outcome.errors, values, message: null }
  }
}

async function attempt<T>(
  schema: ZodType<T>,
  run: (actor: Actor, input: T) => Promise<FormOutcome>,
  form: FormData,
): Promise<FormOutcome> {
  try {
    await requireOwnForm()
    const actor = await requireActor()
    const reading = readForm(schema, form)
    return 'errors' in reading ? reading : await run(actor, reading.input)
  } catch (error) {
    if (error instanceof Forbidden) notFound()
    if (error instanceof NeedsFreshSignIn) requireFresh({ isFresh: false }, await readPage())
    throw withoutValues(error)
  }
}

/** The page that the form stood on; only a path of it is ever used. */
async function readPage(): Promise<string> {
  const referer = (await headers()).get('referer') ?? ''
  return URL.canParse(referer) ? new URL(referer).pathname : ''
}
