'use server'

import { z } from 'zod'
import { formAction } from '@/lib/auth/form-action'
import { plainAction } from '@/lib/auth/plain-action'
import { requireFresh } from '@/lib/auth/require-fresh'
import { entrustListings } from '@/lib/data/accounts/entrust-listings'
import { releaseListing } from '@/lib/data/accounts/release-listing'
import { getCatalogue } from '@/lib/data/get-catalogue'

const organisationId = z.uuid()

const pageOf = (id: string) => `/panel/personas/${id}/fichas`
const findPage = (form: FormData) => pageOf(z.uuid().catch('').parse(form.get('organisationId')))

/** These listings are the organisation's to look after, from now on. */
export const give = plainAction(
  formAction(
    z.object({
      organisationId,
      serviceIds: z.array(z.uuid(), 'listingMissing').min(1, 'listingMissing').max(5000),
    }),
    async (actor, input) => {
      requireFresh(actor, pageOf(input.organisationId))
      const given = await entrustListings(getCatalogue(), actor, input, new Date())
      return given === 'nowhere'
        ? { errors: { serviceIds: ['listingMissing'] } }
        : { message: 'given' }
    },
  ),
  findPage,
)

/** This one is no longer. */
export const release = plainAction(
  formAction(z.object({ organisationId, serviceId: z.uuid() }), async (actor, input) => {
    requireFresh(actor, pageOf(input.organisationId))
    await releaseListing(getCatalogue(), actor, input, new Date())
    return { message: 'released' }
  }),
  findPage,
)
