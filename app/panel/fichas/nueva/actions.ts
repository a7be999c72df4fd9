'use server'

import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { answerAction } from '@/lib/auth/answer-action'
import { formAction } from '@/lib/auth/form-action'
import { EMPTY_FORM } from '@/lib/domain/form-state'
import { readEditForm } from '@/lib/panel-form/read-edit-form'
import { formAddress } from '../form-address'
import { keepNewDraft } from './keep-new-draft'
import { newFormSchema, previewWishSchema } from './new-form-schema'
import { proposeNew } from './propose-new'
import { showNew } from './show-new'

/** Whatever a button of the form of a new listing asks for. */
export async function propose(form: FormData): Promise<void> {
  const { values } = readEditForm(form)
  const act = formAction(newFormSchema, (actor, wish) => proposeNew(actor, wish, values))
  const { errors } = await act(EMPTY_FORM, form)
  const fault = errors.form?.[0]
  if (fault === undefined) notFound()
  const looking = previewWishSchema.catch({}).parse(Object.fromEntries(form))
  redirect(formAddress('/panel/fichas/nueva', `error=${fault}`, looking))
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

/** The public page as it would be with what is typed; null while something is missing. */
export async function lookNew(form: FormData): Promise<ReactNode> {
  const { values } = readEditForm(form)
  return answerAction(newFormSchema, (actor, wish) => showNew(actor, wish, values))(form)
}
