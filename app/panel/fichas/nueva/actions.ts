'use server'

import { notFound, redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/form-action'
import { EMPTY_FORM } from '@/lib/domain/form-state'
import { readEditForm } from '@/lib/panel-form/read-edit-form'
import { keepNewDraft } from './keep-new-draft'
import { newFormSchema } from './new-form-schema'
import { proposeNew } from './propose-new'

/** Whatever a button of the form of a new listing asks for. */
export async function propose(form: FormData): Promise<void> {
  const { values } = readEditForm(form)
  const act = formAction(newFormSchema, (actor, { intent }) => proposeNew(actor, intent, values))
  const { errors } = await act(EMPTY_FORM, form)
  const fault = errors.form?.[0]
  if (fault === undefined) notFound()
  redirect(`/panel/fichas/nueva?error=${fault}`)
}

/** Keeps what is typed while she is called away; the page stays as it is. */
export async function keepNew(form: FormData): Promise<void> {
  const { values } = readEditForm(form)
  const act = formAction(newFormSchema, async (actor) => {
    await keepNewDraft(actor, values)
    return { message: 'kept' }
  })
  await act(EMPTY_FORM, form)
}
