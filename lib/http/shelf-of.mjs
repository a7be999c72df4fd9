/** @typedef {'pages' | 'needs' | 'widgets' | 'choices'} Shelf */

/** First match wins; what matches nothing is one of the site's own pages. @type {readonly [RegExp, Shelf][]} */
const SHELVES = [
  // What most sites show: all kinds of a place, or one, in some theme.
  [/^\/embed\/v1\/\w\w\/\w+\/(?:todo|[a-z])(?:\/[a-z]+)?$/, 'widgets'],
  // 2^26 sorts of kinds, each service in each of them, and as many of the builder.
  [/^\/(?:embed|\w\w\/widget\/\w\w)\//, 'choices'],
  // An entry in a place: a million and a half.
  [/^\/\w\w\/n\/[^/]+\/./, 'needs'],
]

/**
 * Where a finished page is kept. Of some there are more addresses than any memory holds, all of them
 * good: whoever walks them may push out only their like.
 * @param {string} path
 * @returns {Shelf}
 */
export function shelfOf(path) {
  return SHELVES.find(([pattern]) => pattern.test(path))?.[1] ?? 'pages'
}
