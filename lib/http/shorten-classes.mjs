/** As the build names them, so that no two parts of the site share one: `tCcaYq_pictogram`. */
const BUILT = /^[\w-]{5,7}_[A-Za-z]\w*$/
const IN_STYLE = /\.(-?[A-Za-z_][\w-]*)/g
/** `data-c-…`: a class that a script will give. */
const IN_PAGE = /(\s(?:class|data-c-[\w-]+)=")([^"]*)"/g
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * A document carries all its styles, so its class names need to differ among themselves only. Those of
 * the build are letters drawn at random, which no compression makes shorter: half a kilobyte a page.
 * @param {string} html
 * @param {string} style what goes into the page's one style sheet
 * @returns {{ html: string, style: string }} the same page for eyes and scripts
 */
export function shortenClasses(html, style) {
  /** @type {Map<string, string>} */
  const names = new Map()
  for (const [, name = ''] of style.matchAll(IN_STYLE))
    if (BUILT.test(name) && !names.has(name)) names.set(name, toLetters(names.size))
  /** @param {string} name */
  const shorten = (name) => names.get(name) ?? name
  return {
    html: html.replace(
      IN_PAGE,
      (_, start, classes) => `${start}${classes.split(' ').map(shorten).join(' ')}"`,
    ),
    style: style.replace(IN_STYLE, (_, name) => `.${shorten(name)}`),
  }
}

/** `a` to `Z`, then `ab`, `bb`…: never a name of ours, such as `cover`. @param {number} count */
function toLetters(count) {
  const letter = LETTERS.charAt(count % LETTERS.length)
  const round = Math.floor(count / LETTERS.length)
  return round === 0 ? letter : letter + LETTERS.charAt(round)
}
