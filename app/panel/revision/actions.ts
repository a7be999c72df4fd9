'use server'

import { z } from 'zod'
import { formAction } from '@/lib/auth/form-action'
import { plainAction } from '@/lib/auth/plain-action'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { approve } from '@/lib/data/restricted/approve'
import { approveBatch } from '@/lib/data/restricted/approve-batch'
import { approveImport } from '@/lib/data/restricted/approve-import'
import { cancel } from '@/lib/data/restricted/cancel'
import { comment } from '@/lib/data/restricted/comment'
import { reject } from '@/lib/data/restricted/reject'
import { undoWithdrawal } from '@/lib/data/restricted/undo-withdrawal'
import { CALL_OUTCOMES } from '@/lib/domain/review'
import { ReviewRefusal } from '@/lib/domain/review-refusal'
import { refusalToOutcome } from '../refusal-to-outcome'
import { tellProviders } from '../tell-providers'
import { toCalledNumber } from './to-called-number'

const id = z.uuid()
const number = z.string().max(30).optional()
const outcome = z.enum(CALL_OUTCOMES).optional()
const written = z.string().max(2000).optional()
const pageOf = (form: FormData) => `/panel/revision/${id.catch('').parse(form.get('id'))}`

/** Turns a key; with a call where one was made. */
export const turnKey = plainAction(
  formAction(z.object({ id, number, outcome }), (actor, wish) =>
    refusalToOutcome(async () => {
      const called = toCalledNumber(wish.number)
      // A number without an answer, or an answer without a number, is no call.
      if ((called === null) !== (wish.outcome === undefined))
        throw new ReviewRefusal('number_not_valid')
      const callBack =
        called !== null && wish.outcome ? { number: called, outcome: wish.outcome } : undefined
      const approval = { id: wish.id, callBack }
      const { state } = await approve(getCatalogue(), actor, approval, currentInstant())
      // One key of two is nothing that she could act on.
      if (state !== 'submitted') tellProviders(actor, { proposalIds: [wish.id] })
      const done = state === 'submitted' ? 'approved' : state
      return { redirectTo: `/panel/revision/${wish.id}?listo=${done}` }
    }),
  ),
  pageOf,
)

export const refuse = plainAction(
  formAction(z.object({ id, reason: written }), (actor, { reason = '', ...wish }) =>
    refusalToOutcome(async () => {
      if (reason.trim() === '') return { errors: { reason: ['required'] } }
      const refusal = { ...wish, reason: reason.trim() }
      await reject(getCatalogue(), actor, refusal, currentInstant())
      tellProviders(actor, { proposalIds: [wish.id] })
      return { redirectTo: `/panel/revision/${wish.id}?listo=rejected` }
    }),
  ),
  pageOf,
)

export const say = plainAction(
  formAction(z.object({ id, text: written }), (actor, { text = '', ...wish }) =>
    refusalToOutcome(async () => {
      if (text.trim() === '') return { errors: { text: ['required'] } }
      await comment(getCatalogue(), actor, { ...wish, text: text.trim() }, currentInstant())
      tellProviders(actor, { proposalIds: [wish.id] })
      return { redirectTo: `/panel/revision/${wish.id}?listo=commented` }
    }),
  ),
  pageOf,
)

export const takeBack = plainAction(
  formAction(z.object({ id }), (actor, wish) =>
    refusalToOutcome(async () => {
      await cancel(getCatalogue(), actor, wish, currentInstant())
      return { redirectTo: `/panel/revision/${wish.id}?listo=cancelled` }
    }),
  ),
  pageOf,
)

/** Several changes of one key at once: all of them, or none. */
export const approveMany = plainAction(
  formAction(z.object({ ids: z.array(id).max(1000).default([]) }), (actor, wish) =>
    refusalToOutcome(async () => {
      if (wish.ids.length === 0) return { redirectTo: '/panel/revision' }
      const done = await approveBatch(getCatalogue(), actor, wish, currentInstant())
      tellProviders(actor, { proposalIds: done.decidedIds })
      return { redirectTo: `/panel/revision?publicados=${done.publishedCount}` }
    }),
  ),
  '/panel/revision',
)

/** One key for all that waits of a file of an official source. */
export const approveFile = plainAction(
  formAction(z.object({ batchId: id }), (actor, wish) =>
    refusalToOutcome(async () => {
      const done = await approveImport(getCatalogue(), actor, wish, currentInstant())
      if (done.decidedIds.length > 0) tellProviders(actor, { proposalIds: done.decidedIds })
      const counts = [done.publishedCount, done.waitingCount, done.staleCount].join('-')
      return { redirectTo: `/panel/revision?archivo=${counts}` }
    }),
  ),
  '/panel/revision',
)

/** Brings back what was withdrawn, once the institution has said by telephone that it was not its own. */
export const undo = plainAction(
  formAction(z.object({ withdrawalId: id, number, outcome }), (actor, wish) =>
    refusalToOutcome(async () => {
      const called = toCalledNumber(wish.number)
      if (called === null || !wish.outcome) throw new ReviewRefusal('number_not_valid')
      const callBack = { number: called, outcome: wish.outcome }
      const { edition } = await undoWithdrawal(
        getCatalogue(),
        actor,
        { withdrawalId: wish.withdrawalId, callBack },
        currentInstant(),
      )
      if (edition !== null) tellProviders(actor, { withdrawalId: wish.withdrawalId })
      const done = edition === null ? 'undoNotConfirmed' : 'undoDone'
      return { redirectTo: `/panel/revision?listo=${done}` }
    }),
  ),
  '/panel/revision',
)
