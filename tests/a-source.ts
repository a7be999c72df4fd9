import type { Locale } from '@/lib/domain/locale'
import type { LoadedEdition } from '@/lib/edition/current'
import { openDataWords } from '@/lib/i18n/open-data-words'
import type { Source } from '@/lib/open-data/source'

/** An edition in a language, as a copy at an invented address gives it out. */
export function aSource(edition: LoadedEdition, locale: Locale = 'es'): Source {
  return { edition, words: openDataWords(locale), origin: 'https://kuska.example' }
}
