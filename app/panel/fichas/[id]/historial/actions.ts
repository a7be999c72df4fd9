'use server'

import { z } from 'zod'
import { formAction } from '@/lib/auth/form-action'
import { plainAction } from '@/lib/auth/plain-action'
import { tellOrganisation } from '@/lib/auth/tell-organisation'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { proposeRestore } from '@/lib/data/restricted/propose-restore'
import { refusalToOutcome } from '../../../refusal-to-outcome'

/** Proposes an earlier version anew; nothing public changes by it. */
export const restore = plainAction(
  formAction(z.object({ serviceId: z.uuid(), historyId: z.string().max(64) }), (actor, wish) =>
    refusalToOutcome(async () => {
      const { state, risk } = await proposeRestore(getCatalogue(), actor, wish, currentInstant())
      if (risk === 'CRITICAL') tellOrganisation(actor)
      return { redirectTo: `/panel/fichas/${wish.serviceId}?listo=${state}` }
    }),
  ),
  (form) => `/panel/fichas/${z.uuid().catch('').parse(form.get('serviceId'))}/historial`,
)
