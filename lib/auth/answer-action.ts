import 'server-only'
import type { ZodType } from 'zod'
import type { Actor } from '../domain/permissions'
import { attemptForm } from './attempt-form'

/**
 * A question that a script asks with a form, through the same checks as a write; it writes nothing.
 * @returns null for a form that no page of ours sends.
 */
export function answerAction<T, R>(
  schema: ZodType<T>,
  run: (actor: Actor, input: T) => Promise<R>,
): (form: FormData) => Promise<R | null> {
  return async (form) => {
    const answer = await attemptForm(schema, form, async (actor, input) => ({
      found: await run(actor, input),
    }))
    return 'found' in answer ? answer.found : null
  }
}
