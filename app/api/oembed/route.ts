import { jsonBody } from '@/lib/open-data/answer'
import { badParameter } from '@/lib/open-data/problem'
import { answerOembed } from '@/lib/widget/oembed'
import { answerOpenDataRoute } from '../answer-open-data'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

/** What WordPress and others ask of an address that somebody pasted. */
export function GET(request: Request): Response {
  return answerOpenDataRoute(request, 'es', (parameters, { edition, origin }) => {
    const answer = answerOembed(parameters, origin, edition)
    if (answer.status === 200) return jsonBody(answer.body)
    const { parameter, got, expected, status } = answer
    throw badParameter(parameter, got, expected, status)
  })
}
