/** Interface languages: Spanish, Southern Quechua, Aymara. Also the first segment of every public path. */
export const LOCALES = ['es', 'qu', 'ay'] as const
export type Locale = (typeof LOCALES)[number]

/** True for exactly the three path segments; tags such as `quz` or `es-PE` are not paths of ours. */
export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value)
}
