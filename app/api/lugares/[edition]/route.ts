import { currentEdition, type LoadedEdition } from '@/lib/edition/current'
import { encodePlaces } from '@/lib/search/columns'

// Answered from memory: a kept copy could outlive its edition.
export const dynamic = 'force-dynamic'

/** The text of one edition, made once; forgotten with the edition itself. */
const texts = new WeakMap<LoadedEdition, string>()

function textOf(edition: LoadedEdition): string {
  const known = texts.get(edition)
  if (known !== undefined) return known
  const text = encodePlaces(edition.edition.content)
  texts.set(edition, text)
  return text
}

/**
 * The names of all places, for the search that runs on the device: the same bytes for everyone, so
 * that nothing about the reader's place is in the request. 404 for any edition but the current one.
 */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ edition: string }> },
): Promise<Response> {
  const edition = currentEdition()
  if (edition === null || edition.hash !== (await params).edition)
    return new Response(null, { status: 404 })
  return new Response(textOf(edition), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
