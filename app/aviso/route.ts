import { currentEdition } from '@/lib/edition/current'
import { answerReport } from '@/lib/http/report-door.mjs'
import { readSettings } from '@/lib/http/settings.mjs'
import { getInbox } from '@/lib/inbox.mjs'

/**
 * Our HTTP entry answers this address itself; this is the same answer for servers without it. There,
 * nobody but a proxy in front can count how often a network writes; the inbox is bounded all the same.
 */
export async function POST(request: Request): Promise<Response> {
  const secFetchSite = request.headers.get('sec-fetch-site') ?? undefined
  const answer = answerReport(
    { secFetchSite, body: await request.text() },
    {
      site: readSettings(),
      isKnownPath: (path) => currentEdition()?.isKnownPath(path) ?? false,
      allow: () => true,
      inbox: getInbox(),
    },
  )
  if ('refused' in answer) return new Response(null, { status: answer.refused })
  return new Response(null, { status: answer.status, headers: answer.headers })
}
