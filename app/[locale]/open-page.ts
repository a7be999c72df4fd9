import { setRequestLocale } from 'next-intl/server'
import { isLocale, type Locale } from '@/lib/domain/locale'
import { currentEdition, type LoadedEdition } from '@/lib/edition/current'

/**
 * What every page does first: take its language from the address and the edition from memory, once,
 * so that a page made while a new edition arrives is never kept as the new one's.
 */
export function openPage(requested: string): { locale: Locale; edition: LoadedEdition | null } {
  const locale = isLocale(requested) ? requested : 'es'
  setRequestLocale(locale)
  return { locale, edition: currentEdition() }
}
