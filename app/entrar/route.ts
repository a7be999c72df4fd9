import { answerReturn } from '@/lib/http/doors.mjs'
import { readSettings } from '@/lib/http/settings.mjs'

// Our HTTP entry answers this address itself; this is the same answer for servers without it.
async function answer(request: Request): Promise<Response> {
  const secFetchSite = request.headers.get('sec-fetch-site') ?? undefined
  const { status, headers, body } = answerReturn(
    { method: request.method, secFetchSite, body: await request.text() },
    readSettings(),
  )
  return new Response(body || null, { status, headers })
}

export { answer as GET, answer as POST }
