import 'server-only'
import { redirect } from 'next/navigation'
import type { FormState } from '../domain/form-state'
import { EMPTY_FORM } from '../domain/form-state'

type StateAction = (previous: FormState, form: FormData) => Promise<FormState>

/**
 * The same action for a form that keeps nothing on the device: what is wrong comes back as the keys of
 * messages in the address of the page, so a password that was refused is never in it.
 * @param page path of the form's page, or where it is found in the form.
 */
export function plainAction(
  action: StateAction,
  page: string | ((form: FormData) => string),
): (form: FormData) => Promise<void> {
  return async (form) => {
    const { errors, message } = await action(EMPTY_FORM, form)
    const keys = [...new Set(Object.values(errors).flat())]
    const query = new URLSearchParams([
      ...keys.map((key): [string, string] => ['error', key]),
      ...(message === null ? [] : [['listo', message] satisfies [string, string]]),
    ])
    const path = typeof page === 'string' ? page : page(form)
    redirect(`${path}${path.includes('?') ? '&' : '?'}${query}`)
  }
}
