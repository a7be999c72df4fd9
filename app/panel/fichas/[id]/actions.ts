'use server'

import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { answerAction } from '@/lib/auth/answer-action'
import { formAction } from '@/lib/auth/form-action'
import { plainAction } from '@/lib/auth/plain-action'
import { tellOrganisation } from '@/lib/auth/tell-organisation'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { proposePublication } from '@/lib/data/restricted/propose-publication'
import { EMPTY_FORM } from '@/lib/domain/form-state'
import { readEditForm } from '@/lib/panel-form/read-edit-form'
import { refusalToOutcome } from '../../refusal-to-outcome'
import { formAddress } from '../form-address'
import { previewWishSchema } from '../nueva/new-form-schema'
import { editFormSchema } from './edit-form-schema'
import { editListing } from './edit-listing'
import { keepDraft } from './keep-draft'
import { showEdited } from './show-edited'

/** Whatever a button of the edit form asks for; a form that goes back leaves the page where it is. */
export async function edit(form: FormData): Promise<void> {
  const posted = readEditForm(form)
  const act = formAction(editFormSchema, (actor, wish) => editListing(actor, wish, posted))
  const { errors, message } = await act(EMPTY_FORM, form)
  if (message !== null) return
  const page = `/panel/fichas/${z.uuid().catch('').parse(form.get('serviceId'))}`
  const fault = errors.form?.[0]
  if (fault === undefined) notFound()
  const looking = previewWishSchema.catch({}).parse(Object.fromEntries(form))
  redirect(formAddress(page, `error=${fault}`, looking))
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

/** The public page as it would be with what is typed; null while something is missing. */
export async function look(form: FormData): Promise<ReactNode> {
  const posted = readEditForm(form)
  return answerAction(editFormSchema, (actor, wish) => showEdited(actor, wish, posted))(form)
}

/** Asks two organisations to make it public, anew or at last; until then nobody sees it. */
export const publish = plainAction(
  formAction(z.object({ serviceId: z.uuid() }), (actor, wish) =>
    refusalToOutcome(async () => {
      const { state } = await proposePublication(getCatalogue(), actor, wish, currentInstant())
      tellOrganisation(actor)
      return { redirectTo: `/panel/fichas/${wish.serviceId}?listo=${state}` }
    }),
  ),
  (form) => `/panel/fichas/${z.uuid().catch('').parse(form.get('serviceId'))}`,
)
