'use server'

import { z } from 'zod'
import { formAction } from '@/lib/auth/form-action'
import { plainAction } from '@/lib/auth/plain-action'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { proposeWithdrawal } from '@/lib/data/restricted/propose-withdrawal'
import { WITHDRAWAL_REASONS } from '@/lib/domain/withdrawal-reason'
import { refusalToOutcome } from '../../../../refusal-to-outcome'
import { tellProviders } from '../../../../tell-providers'

const wishSchema = z.object({
  serviceId: z.uuid(),
  reason: z.enum(WITHDRAWAL_REASONS, { error: 'choice' }),
  words: z.string().max(2000).optional(),
})

/** Asks the other moderators to take a listing down; it is public until one of them agrees. */
export const ask = plainAction(
  formAction(wishSchema, (actor, { words = '', ...wish }) =>
    refusalToOutcome(async () => {
      await proposeWithdrawal(getCatalogue(), actor, { ...wish, words }, currentInstant())
      // In time to answer before it is gone.
      tellProviders(actor, { serviceId: wish.serviceId })
      return { redirectTo: `/panel/fichas/${wish.serviceId}?listo=retiro` }
    }),
  ),
  (form) => `/panel/fichas/${z.uuid().catch('').parse(form.get('serviceId'))}/retirar/proponer`,
)
