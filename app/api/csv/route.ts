import { toCsvFile } from '@/lib/open-data/to-csv-file'
import { answerOpenDataRoute } from '../answer-open-data'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

/** Every place in a table. */
export function GET(request: Request): Response {
  return answerOpenDataRoute(request, 'es', toCsvFile)
}
