import type { Locale } from '../../domain/locale'
import type { LoadedEdition } from '../current'

/**
 * Finds the page of a national line's own listing.
 * @returns for a number its address, or null where no listing is that line itself, without a menu's key.
 */
export function lineHref(edition: LoadedEdition, locale: Locale) {
  const lines = edition.byKind.get('hotline') ?? []
  return (number: string): string | null => {
    const line = lines.find(
      (listing) =>
        listing.exposure === 'OPEN' &&
        listing.channels.some(({ value, menu }) => value === number && menu === null),
    )
    return line ? `/${locale}/s/${line.id}` : null
  }
}
