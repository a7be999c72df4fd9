import { z } from 'zod'
import { JOURNEY_MEANS, type Journey, MAX_SOLES, MAX_TRAVEL_HOURS } from './journey'

const journeySchema = z.strictObject({
  ubigeo: z.string().regex(/^\d{6}$/),
  means: z.enum(JOURNEY_MEANS),
  soles: z.number().min(0).max(MAX_SOLES).multipleOf(0.1).nullable(),
  travelHours: z.number().min(0.25).max(MAX_TRAVEL_HOURS).multipleOf(0.25).nullable(),
}) satisfies z.ZodType<Journey>

/** Ways to one door, each place and means once. None known: there is no list at all. */
export const journeysSchema = z
  .array(journeySchema)
  .min(1)
  .max(12)
  .superRefine((journeys, context) => {
    const seen = new Set<string>()
    for (const [at, { ubigeo, means }] of journeys.entries()) {
      if (seen.has(`${ubigeo} ${means}`))
        context.addIssue({ code: 'custom', message: 'is said twice', path: [at, 'means'] })
      seen.add(`${ubigeo} ${means}`)
    }
  })
