import type { Locale } from '@/lib/domain/locale'
import spanish from '@/messages/es.json'
import { isReviewed } from './review'

/**
 * The Spanish of a sentence of the map about consequences, where no native speaker has reviewed hers;
 * else empty. What the page itself says has `Careful` for it.
 */
export function spanishBeneath(locale: Locale, key: keyof (typeof spanish)['Map']): string {
  return isReviewed(locale, `Map.${key}`) ? '' : spanish.Map[key]
}
