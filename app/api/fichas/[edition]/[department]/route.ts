import { answerEditionText } from '@/lib/edition/edition-text'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { encodeDirectory } from '@/lib/search/encode-directory'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

const answer = answerEditionText((edition, department) => {
  const isDepartment = department.length === 2 && edition.places.has(department)
  return isDepartment ? encodeDirectory(directoryEntries(edition, department)) : null
})

/**
 * Everyone in one department, for its own pages: she has told that she is on one of them by opening
 * it, and tells nothing more by this.
 */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ edition: string; department: string }> },
): Promise<Response> {
  const { edition, department } = await params
  return answer(edition, department)
}
