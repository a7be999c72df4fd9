import { z } from 'zod'
import type { QueueFilter } from '@/lib/data/restricted/queue-where'
import { KIND_CODES } from '@/lib/domain/kind'
import { PROPOSAL_ORIGINS } from '@/lib/domain/review'
import { PROPOSAL_STATES } from '@/lib/domain/review-state'
import { RISKS } from '@/lib/domain/risk'

const filter = z.object({
  risk: z.enum(RISKS).optional().catch(undefined),
  origin: z.enum(PROPOSAL_ORIGINS).optional().catch(undefined),
  kind: z.enum(KIND_CODES).optional().catch(undefined),
  department: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  state: z.enum(PROPOSAL_STATES).optional().catch(undefined),
})

/** Tolerant, as an address is: what no filter knows does not filter. */
export function parseFilter(search: Readonly<Record<string, unknown>>): QueueFilter {
  return filter.parse(search)
}
