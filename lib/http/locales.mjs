/**
 * Interface languages as path segments. Node loads this folder outside the bundle, so the list of
 * `lib/domain/locale.ts` stands here once more; a test holds both together.
 */
export const LOCALES = /** @type {const} */ (['es', 'qu', 'ay'])

/** @typedef {(typeof LOCALES)[number]} Locale */

/**
 * The language in an address, or null when the first segment is none of ours.
 * @param {string} path
 * @returns {Locale | null}
 */
export function getPathLocale(path) {
  const segment = path.split('/', 2)[1]
  return LOCALES.find((locale) => locale === segment) ?? null
}
