import { currentEdition } from '../edition/current'
import { type Answer, answerOpenData } from './answer'
import type { Source } from './source'
import type { Words } from './words'

/**
 * Answers a route of the open data. Its headers are the HTTP entry's: only the kind of text is said here.
 */
export function answerRoute(
  request: Request,
  { words, origin }: { readonly words: Words; readonly origin: string },
  make: (parameters: URLSearchParams, source: Source) => Omit<Answer, 'status'>,
): Response {
  const { searchParams } = new URL(request.url)
  const { status, contentType, body } = answerOpenData(currentEdition(), (edition) =>
    make(searchParams, { edition, words, origin }),
  )
  return new Response(body, { status, headers: { 'Content-Type': contentType } })
}
