import type { PublicKindCode } from '../domain/kind'
import type { Locale } from '../domain/locale'
import { DEFAULT_THEME, type Theme } from './theme'

/** What a webmaster chose; all of it stands in the widget's address, so that it is kept nowhere else. */
export interface WidgetChoice {
  readonly locale: Locale
  /** `PE` for the country, or a UBIGEO of 2, 4 or 6 digits. */
  readonly place: string
  /** In the order of their letters; empty: all kinds. */
  readonly kinds: readonly PublicKindCode[]
  readonly theme: Theme
}

export const COUNTRY = 'PE'

/** The whole country, everything, in Spanish: where the builder begins. */
export const DEFAULT_CHOICE: WidgetChoice = {
  locale: 'es',
  place: COUNTRY,
  kinds: [],
  theme: DEFAULT_THEME,
}
