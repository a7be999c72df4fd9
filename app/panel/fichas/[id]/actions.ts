'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { formAction } from '@/lib/auth/form-action'
import { EMPTY_FORM } from '@/lib/domain/form-state'
import { readEditForm } from '@/lib/panel-form/read-edit-form'
import { editFormSchema } from './edit-form-schema'
import { editListing } from './edit-listing'
import { keepDraft } from './keep-draft'

/** Whatever a button of the edit form asks for. */
export async function edit(form: FormData): Promise<void> {
  const posted = readEditForm(form)
  const act = formAction(editFormSchema, (actor, wish) => editListing(actor, wish, posted))
  const { errors } = await act(EMPTY_FORM, form)
  const page = `/panel/fichas/${z.uuid().catch('').parse(form.get('serviceId'))}`
  const fault = errors.form?.[0]
  if (fault === undefined) notFound()
  redirect(`${page}?error=${fault}`)
}

/** Keeps what is typed while she is called away; the page stays as it is. */
export async function keep(form: FormData): Promise<void> {
  const posted = readEditForm(form)
  const act = formAction(editFormSchema, async (actor, wish) => {
    await keepDraft(actor, wish, posted)
    return { message: 'kept' }
  })
  await act(EMPTY_FORM, form)
}
