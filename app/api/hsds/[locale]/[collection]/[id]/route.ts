import { answerPath } from '../../../answer-path'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

interface Params {
  readonly locale: string
  readonly collection: string
  readonly id: string
}

/** One thing of a list, with all that is public of it. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<Params> },
): Promise<Response> {
  const { locale, collection, id } = await params
  return answerPath(request, locale, [collection, id])
}
