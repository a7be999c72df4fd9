/**
 * How the widget looks, by a name in its address. `calido` follows the reader's phone, light or dark;
 * the others are what they are, so that they suit the page around them. Colours:
 * `components/widget/themes.module.css`.
 */
export const THEMES = ['calido', 'claro', 'oscuro', 'azul', 'contraste'] as const
export type Theme = (typeof THEMES)[number]

/** What an address without a theme means. */
export const DEFAULT_THEME: Theme = 'calido'

/** True for exactly the names above. */
export function isTheme(text: string): text is Theme {
  return (THEMES as readonly string[]).includes(text)
}
