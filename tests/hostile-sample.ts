import { HOSTILE_TEXTS } from './hostile-texts'

/**
 * Every text that could run, and some of each other sort: a browser takes its time with each. None that
 * no edition can hold: half a letter is no text, and a tab or a second line stops the publication.
 */
export const HOSTILE_SAMPLE: readonly string[] = HOSTILE_TEXTS.filter(
  (text, at) => text.length <= 2000 && !/[\t\n]|\p{Cs}/u.test(text) && (at < 22 || at % 9 === 0),
)
