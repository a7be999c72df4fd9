import type { Locale } from '@/lib/domain/locale'
import { siteOrigin } from '@/lib/http/site-origin.mjs'
import { openDataWords } from '@/lib/i18n/open-data-words'
import type { Answer } from '@/lib/open-data/answer'
import { answerRoute } from '@/lib/open-data/answer-route'
import type { Source } from '@/lib/open-data/source'

/** A route of the open data, in the words of a language and with the addresses of this copy. */
export function answerOpenDataRoute(
  request: Request,
  locale: Locale,
  make: (parameters: URLSearchParams, source: Source) => Omit<Answer, 'status'>,
): Response {
  return answerRoute(request, { words: openDataWords(locale), origin: siteOrigin() }, make)
}
