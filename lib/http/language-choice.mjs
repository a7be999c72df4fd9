import { LOCALES } from './locales.mjs'

/** Quechua and Aymara are many tags: phones sold in Peru send `quz` (Cusco), `quy`, `ayr`. */
const TAGS = /** @type {const} */ ({
  qu: ['qu', 'quy', 'quz'],
  ay: ['ay', 'ayr', 'aym'],
  es: ['es'],
})

/**
 * The language of ours that a reader's browser likes best; Spanish when it names none of them.
 * Nothing is remembered: the address says the language from then on.
 * @param {string | undefined} acceptLanguage the header as sent
 * @returns {import('./locales.mjs').Locale}
 */
export function chooseLocale(acceptLanguage) {
  const wishes = (acceptLanguage ?? '')
    .toLowerCase()
    .split(',', 32)
    .map(parseWish)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of wishes) {
    const locale = LOCALES.find((each) => TAGS[each].some((tag) => tag === language))
    if (locale) return locale
  }
  return 'es'
}

/** @param {string} text such as `quz-PE;q=0.8` */
function parseWish(text) {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim())
  const [language = ''] = range.split('-')
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = weight === undefined ? 1 : Number(weight.slice(2))
  return { language, quality: quality >= 0 && quality <= 1 ? quality : 0 }
}
