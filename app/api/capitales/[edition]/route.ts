import { answerEditionText } from '@/lib/edition/edition-text'
import { encodeCapitalPoints } from '@/lib/search/capital-points'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

const answer = answerEditionText(({ edition }) => encodeCapitalPoints(edition.content.places))

/** Where each place's capital lies, in the order of the names: what is near is found on the device. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ edition: string }> },
): Promise<Response> {
  return answer((await params).edition)
}
