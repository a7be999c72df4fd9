import { answerEditionText } from '@/lib/edition/edition-text'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { placeNamesOf } from '@/lib/search/place-names'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

// Whoever loads all services loads the names of all places too, and of the same edition.
const answer = answerEditionText((edition) =>
  encodeDirectory(directoryEntries(edition), placeNamesOf(edition.edition.content.places)),
)

/** Everyone who is published, for the search that runs on the device: whatever she looks for. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ edition: string }> },
): Promise<Response> {
  return answer((await params).edition)
}
