import type { Locale } from '@/lib/domain/locale'
import review from '@/messages/review.json'

const states: Readonly<Record<string, Readonly<Record<string, string>>>> = review

/** Has a native speaker reviewed this string? Spanish is the source and needs none. */
export function isReviewed(locale: Locale, key: string): boolean {
  return locale === 'es' || states[locale]?.[key] === 'reviewed'
}

/** How many strings that a reader can meet are reviewed, of how many; the panel's are its own matter. */
export function countReviewed(locale: Exclude<Locale, 'es'>): { reviewed: number; total: number } {
  const values = Object.entries(states[locale] ?? {}).flatMap(([key, state]) =>
    key.startsWith('Panel') ? [] : [state],
  )
  return { reviewed: values.filter((state) => state === 'reviewed').length, total: values.length }
}
