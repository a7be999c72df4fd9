import { toProfile } from '@/lib/open-data/hsds/to-profile'
import { answerOpenDataRoute } from '../../answer-open-data'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

/** What we add to the standard, and what each value of it means. */
export function GET(request: Request): Response {
  return answerOpenDataRoute(request, 'es', toProfile)
}
