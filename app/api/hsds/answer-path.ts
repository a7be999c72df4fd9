import { isLocale } from '@/lib/domain/locale'
import { answerHsds } from '@/lib/open-data/hsds/answer-hsds'
import { notFound } from '@/lib/open-data/problem'
import { answerOpenDataRoute } from '../answer-open-data'

/** A request of the API: a language, then what stands after it in the address. */
export function answerPath(request: Request, locale: string, path: readonly string[]): Response {
  return answerOpenDataRoute(request, isLocale(locale) ? locale : 'es', (parameters, source) => {
    if (!isLocale(locale)) throw notFound('language')
    return answerHsds(path, parameters, source)
  })
}
