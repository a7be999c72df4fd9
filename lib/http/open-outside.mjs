const LINK = /<a\b[^>]*>/g
/** The widget's own pages, a place in this one, the phone's dialler; and the exit, which has a target. */
const STAYS = /\shref="(?:\/embed\/|#|tel:)|\starget="/

/**
 * In a frame every link that leads out of the widget opens beside the page around it: inside, our other
 * pages and most other sites refuse to be shown, and she would look at a broken frame. Done here, to
 * whole pages, so that no component has to know where it stands.
 * @param {string} html
 */
export function openOutside(html) {
  return html.replace(LINK, (tag) => (STAYS.test(tag) || !/\shref="/.test(tag) ? tag : opened(tag)))
}

/** @param {string} tag */
function opened(tag) {
  const rel = /\srel="/.test(tag) ? '' : ' rel="noreferrer nofollow"'
  return tag.replace(/>$/, ` target="_blank"${rel}>`)
}
