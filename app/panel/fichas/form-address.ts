import type { Locale } from '@/lib/domain/locale'

/** A form drawn again after one of its buttons; the language of its preview is still the chosen one. */
export function formAddress(page: string, query: string, lengua: Locale | undefined): string {
  return lengua === undefined ? `${page}?${query}` : `${page}?${query}&lengua=${lengua}`
}
