import { toOpenapi } from '@/lib/open-data/to-openapi'
import { answerOpenDataRoute } from '../answer-open-data'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

/** Each address of the open data and each of its filters, for programs. */
export function GET(request: Request): Response {
  return answerOpenDataRoute(request, 'es', toOpenapi)
}
