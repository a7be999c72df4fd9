'use server'

import { z } from 'zod'
import { formAction } from '@/lib/auth/form-action'
import { mailAlarm } from '@/lib/auth/mail-alarm'
import { plainAction } from '@/lib/auth/plain-action'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { type WithdrawalWish, withdraw } from '@/lib/data/restricted/withdraw'
import { refusalToOutcome } from '../../../refusal-to-outcome'
import { tellProviders } from '../../../tell-providers'

const part = z.string().regex(/^(?:listing|channel:\d{1,2}|point:\d{1,2})$/)
const version = z.coerce.number().int().min(0).max(2_147_483_647).optional()
const wishSchema = z.object({ serviceId: z.uuid(), part, version })

/** Gone at once: the whole listing, one number or one door. */
export const remove = plainAction(
  formAction(wishSchema, (actor, { serviceId, part: text, version }) =>
    refusalToOutcome(async () => {
      const wish = { serviceId, part: toPart(text), version }
      const { isAlarming } = await withdraw(getCatalogue(), actor, wish, currentInstant())
      if (isAlarming) mailAlarm(actor)
      // Her colleagues too: one captured account must not withdraw in silence.
      tellProviders(actor, { serviceId })
      return { redirectTo: `/panel/fichas/${serviceId}?listo=retirada` }
    }),
  ),
  (form) => `/panel/fichas/${z.uuid().catch('').parse(form.get('serviceId'))}/retirar`,
)

function toPart(text: string): WithdrawalWish['part'] {
  const [name, at] = text.split(':')
  if (name === 'channel') return { channel: Number(at) }
  return name === 'point' ? { point: Number(at) } : 'listing'
}
