import { toGeojson } from '@/lib/open-data/to-geojson'
import { answerOpenDataRoute } from '../answer-open-data'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

/** Every place on a map. */
export function GET(request: Request): Response {
  return answerOpenDataRoute(request, 'es', toGeojson)
}
