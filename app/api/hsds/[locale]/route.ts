import { answerPath } from '../answer-path'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

/** What this API is: its version, its profile and its description. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly locale: string }> },
): Promise<Response> {
  return answerPath(request, (await params).locale, [])
}
