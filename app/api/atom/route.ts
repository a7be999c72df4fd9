import { toAtom } from '@/lib/open-data/to-atom'
import { answerOpenDataRoute } from '../answer-open-data'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

/** What was last said or confirmed. */
export function GET(request: Request): Response {
  return answerOpenDataRoute(request, 'es', toAtom)
}
