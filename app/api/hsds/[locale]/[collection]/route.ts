import { answerPath } from '../../answer-path'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

/** A list: services, organisations, places, vocabularies or their terms. */
export async function GET(
  request: Request,
  {
    params,
  }: { readonly params: Promise<{ readonly locale: string; readonly collection: string }> },
): Promise<Response> {
  const { locale, collection } = await params
  return answerPath(request, locale, [collection])
}
