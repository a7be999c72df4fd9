import { answerExit } from '@/lib/http/doors.mjs'
import { readSettings } from '@/lib/http/settings.mjs'

// Our HTTP entry answers this address itself; this is the same answer for servers without it.
function answer(request: Request): Response {
  const secFetchSite = request.headers.get('sec-fetch-site') ?? undefined
  const { status, headers, body } = answerExit(
    { method: request.method, secFetchSite },
    readSettings(),
  )
  return new Response(body, { status, headers })
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
