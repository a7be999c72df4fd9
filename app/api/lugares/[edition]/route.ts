import { answerEditionText } from '@/lib/edition/edition-text'
import { encodePlaces } from '@/lib/search/columns'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

const answer = answerEditionText(({ edition }) => encodePlaces(edition.content))

/** The names of all places, for the search that runs on the device. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ edition: string }> },
): Promise<Response> {
  return answer((await params).edition)
}
