import { currentEdition } from '@/lib/edition/current'
import { siteOrigin } from '@/lib/http/site-origin.mjs'
import { answerOembed } from '@/lib/widget/oembed'

/**
 * What WordPress and others ask of an address that somebody pasted. Our HTTP entry gives the answer its
 * headers; what is refused is told as a problem document (RFC 9457).
 */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url)
  const edition = currentEdition() ?? { listings: new Set<string>(), places: new Set<string>() }
  const answer = answerOembed(searchParams, siteOrigin(), edition)
  if (answer.status === 200)
    return Response.json(answer.body, { headers: { 'Content-Type': JSON_TYPE } })
  const { status, parameter, got, expected } = answer
  const problem = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail: `${parameter}: got «${got.slice(0, MAX_SAID)}», expected ${expected}`,
    parameter,
  }
  const headers = { 'Content-Type': 'application/problem+json; charset=utf-8' }
  return Response.json(problem, { status, headers })
}

const JSON_TYPE = 'application/json; charset=utf-8'
const TITLES = { 400: 'Bad Request', 404: 'Not Found', 501: 'Not Implemented' } as const
/** What somebody sent is said back in part: enough to see the mistake. */
const MAX_SAID = 100
