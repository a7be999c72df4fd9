'use server'

import { z } from 'zod'
import { emailField } from '@/lib/auth/account-schemas'
import { formAction } from '@/lib/auth/form-action'
import { mailInvitation } from '@/lib/auth/mail-invitation'
import { plainAction } from '@/lib/auth/plain-action'
import { requireFresh } from '@/lib/auth/require-fresh'
import { cancelInvitation } from '@/lib/data/accounts/cancel-invitation'
import { createOrganisation as create } from '@/lib/data/accounts/create-organisation'
import { decideAct } from '@/lib/data/accounts/decide-act'
import { inviteProvider } from '@/lib/data/accounts/invite-provider'
import { proposeAct } from '@/lib/data/accounts/propose-act'
import { removePerson } from '@/lib/data/accounts/remove-person'
import { stopModerating } from '@/lib/data/accounts/stop-moderating'
import { thawOrganisation } from '@/lib/data/accounts/thaw-organisation'
import { getCatalogue } from '@/lib/data/get-catalogue'
import type { FormOutcome } from '@/lib/domain/form-state'
import { type Actor, ROLES } from '@/lib/domain/permissions'
import { findTextFault } from '@/lib/domain/plain-text'

const PAGE = '/panel/personas'
const TAKEN: FormOutcome = { errors: { email: ['emailTaken'] } }
const WAITS: FormOutcome = { message: 'actWaits' }

const role = z.enum(ROLES)
const userId = z.string().min(1).max(64)
const organisationName = z
  .string({ error: 'nameMissing' })
  .trim()
  .max(200, 'nameWrong')
  .refine((text) => findTextFault(text) === null, 'nameWrong')

/** Whatever is done with people asks who she is first, and comes back to their page. */
function freshAction<T>(
  schema: z.ZodType<T>,
  run: (actor: Actor, input: T) => Promise<FormOutcome>,
) {
  return plainAction(
    formAction(schema, (actor, input) => {
      requireFresh(actor, PAGE)
      return run(actor, input)
    }),
    PAGE,
  )
}

export const invite = freshAction(
  z.object({ email: emailField, organisationId: z.uuid('organisationMissing'), role }),
  async (actor, input) => {
    const catalogue = getCatalogue()
    const now = new Date()
    if (input.role !== 'provider') {
      const wish = { ...input, kind: 'invitation' as const, role: input.role }
      return (await proposeAct(catalogue, actor, wish, now)) === 'taken' ? TAKEN : WAITS
    }
    const sent = await inviteProvider(catalogue, actor, input, now)
    if (sent === 'taken') return TAKEN
    if (sent === 'nowhere') return { errors: { organisationId: ['organisationMissing'] } }
    await mailInvitation(sent.email, sent.token, sent.organisation)
    return { message: 'invited' }
  },
)

export const createOrganisation = freshAction(
  z.object({ name: organisationName, moderates: z.boolean().default(false) }),
  async (actor, { name, moderates }) => {
    if (moderates) {
      const wish = { kind: 'moderating_organisation' as const, organisationName: name }
      await proposeAct(getCatalogue(), actor, wish, new Date())
      return WAITS
    }
    const result = await create(getCatalogue(), actor, name)
    return result === 'made' ? { message: 'saved' } : { errors: { name: ['nameTaken'] } }
  },
)

export const letModerate = freshAction(
  z.object({ organisationId: z.uuid() }),
  async (actor, { organisationId }) => {
    const wish = { kind: 'moderating_organisation' as const, organisationId }
    await proposeAct(getCatalogue(), actor, wish, new Date())
    return WAITS
  },
)

export const stop = freshAction(
  z.object({ organisationId: z.uuid() }),
  async (actor, { organisationId }) => {
    await stopModerating(getCatalogue(), actor, organisationId, new Date())
    return { message: 'actDone' }
  },
)

export const thaw = freshAction(
  z.object({ organisationId: z.uuid() }),
  async (actor, { organisationId }) => {
    await thawOrganisation(getCatalogue(), actor, organisationId)
    return { message: 'actDone' }
  },
)

export const uninvite = freshAction(z.object({ id: z.uuid() }), async (actor, { id }) => {
  await cancelInvitation(getCatalogue(), actor, id, new Date())
  return { message: 'uninvited' }
})

export const changeRole = freshAction(z.object({ userId, role }), async (actor, input) => {
  const wish = { kind: 'role' as const, memberId: input.userId, role: input.role }
  await proposeAct(getCatalogue(), actor, wish, new Date())
  return WAITS
})

export const remove = freshAction(z.object({ userId }), async (actor, input) => {
  await removePerson(getCatalogue(), actor, input.userId, new Date())
  return { message: 'removed' }
})

export const decide = freshAction(
  z.object({ id: z.uuid(), intent: z.enum(['done', 'refused']) }),
  async (actor, { id, intent }) => {
    const result = await decideAct(getCatalogue(), actor, { id, decision: intent }, new Date())
    if (result === 'taken') return TAKEN
    if (result) await mailInvitation(result.email, result.token, result.organisation)
    return { message: intent === 'done' ? 'actDone' : 'actRefused' }
  },
)
