import { answerEditionText } from '@/lib/edition/edition-text'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { encodeDirectory } from '@/lib/search/encode-directory'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

const answer = answerEditionText((edition) => encodeDirectory(directoryEntries(edition)))

/** Everyone who is published, for the search that runs on the device: whatever she looks for. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ edition: string }> },
): Promise<Response> {
  return answer((await params).edition)
}
