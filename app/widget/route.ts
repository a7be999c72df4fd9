import { currentEdition } from '@/lib/edition/current'
import { readSettings } from '@/lib/http/settings.mjs'
import { answerWidget } from '@/lib/http/widget-door.mjs'
import { builderPathOfForm } from '@/lib/widget/read-builder-form'

/** Our HTTP entry answers this address itself; this is the same answer for servers without it. */
export async function POST(request: Request): Promise<Response> {
  const secFetchSite = request.headers.get('sec-fetch-site') ?? undefined
  const places = currentEdition()?.places ?? new Set()
  const answer = answerWidget(
    { secFetchSite, body: await request.text() },
    {
      site: readSettings(),
      builderPathOf: (body) => builderPathOfForm(new URLSearchParams(body), places),
    },
  )
  if ('refused' in answer) return new Response(null, { status: answer.refused })
  return new Response(null, { status: answer.status, headers: answer.headers })
}
