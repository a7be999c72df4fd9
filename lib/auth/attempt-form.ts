import 'server-only'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ZodType } from 'zod'
import { withoutValues } from '../data/without-values'
import { Forbidden } from '../domain/forbidden'
import { NeedsFreshSignIn } from '../domain/needs-fresh-sign-in'
import type { Actor } from '../domain/permissions'
import { type FormReading, readForm } from './read-form'
import { requireActor } from './require-actor'
import { requireFresh } from './require-fresh'
import { requireOwnForm } from './require-own-form'

/**
 * What every form of the panel goes through: one of ours, who, parse, may and do (`run`). What somebody
 * may not do answers the same 404 as what does not exist; what needs a fresh sign-in leads there, and
 * back to the page of the form.
 */
export async function attemptForm<T, R>(
  schema: ZodType<T>,
  form: FormData,
  run: (actor: Actor, input: T) => Promise<R>,
): Promise<R | Extract<FormReading<T>, { readonly errors: unknown }>> {
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
