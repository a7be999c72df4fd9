'use server'

import { z } from 'zod'
import { formAction } from '@/lib/auth/form-action'
import { plainAction } from '@/lib/auth/plain-action'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { closeReport } from '@/lib/data/restricted/close-report'
import { confirmUnchanged } from '@/lib/data/restricted/confirm-unchanged'
import { PUBLIC_ID } from '@/lib/domain/listing'
import { REPORT_REASONS } from '@/lib/domain/weekly-report'
import { confirmWish } from './confirm-wish'
import { refusalToOutcome } from './refusal-to-outcome'

/** «Todo sigue igual», for one listing or for all. */
export const confirm = plainAction(
  formAction(confirmWish, (actor, input) =>
    refusalToOutcome(async () => {
      const done = await confirmUnchanged(getCatalogue(), actor, input, currentInstant())
      const call = done.phonesToCall.length > 0 ? '&llamar=1' : ''
      return { redirectTo: `/panel?confirmadas=${done.count}${call}` }
    }),
  ),
  '/panel',
)

/** A report that somebody has looked into. */
export const close = plainAction(
  formAction(
    z.object({ publicId: z.string().regex(PUBLIC_ID), reason: z.enum(REPORT_REASONS) }),
    async (actor, input) => {
      await closeReport(getCatalogue(), actor, input, currentInstant())
      return { redirectTo: '/panel/avisos' }
    },
  ),
  '/panel/avisos',
)
