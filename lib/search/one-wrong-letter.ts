/**
 * Is the typed word the start of a word, with at most one letter wrong, missing, added or swapped
 * with its neighbour? (Damerau–Levenshtein distance ≤ 1 to some prefix of `word`.)
 * With `whole`, to the word itself.
 *
 * One comparison instead of a table: a single edit can always be placed where the two first differ.
 */
export function isOneLetterOff(typed: string, word: string, whole: boolean): boolean {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at++
  if (goesOn(typed, at, word, at, whole)) return true // no difference
  if (at < word.length && goesOn(typed, at + 1, word, at + 1, whole)) return true // another letter
  if (goesOn(typed, at + 1, word, at, whole)) return true // one too many
  if (at < word.length && goesOn(typed, at, word, at + 1, whole)) return true // one missing
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at]
  return isSwapped && goesOn(typed, at + 2, word, at + 2, whole)
}

/** Does the rest of `typed` open (or, with `whole`, equal) the rest of `word`? Copies nothing: this is the hot loop. */
function goesOn(typed: string, from: number, word: string, start: number, whole: boolean): boolean {
  const left = typed.length - from
  const there = word.length - start
  if (left < 0 || there < left || (whole && there !== left)) return false
  for (let step = 0; step < left; step++)
    if (typed[from + step] !== word[start + step]) return false
  return true
}
