/**
 * What Quechua and Aymara hang on a place or a thing where Spanish has a word before it: in, from, to, of,
 * with, for, and what says how one knows it. The shortest first: «llamkaywanmi» is llamkaywan before llamkay.
 */
const ENDINGS: readonly string[] = (
  'mantam mantan manta pitaq pim pin pi mantaq man tam tan ta paqmi paq wanmi wan kunapi kunata pa mi m ' +
  'ukan takiw taki tak mpiw mpi mp nxa nx na n rux ruw ru r tha tx txa t xa x wa w'
)
  .split(' ')
  .sort((one, other) => one.length - other.length)

/** What is left may not be shorter: «ica» is the shortest name that people ask for. */
const LEAST_LETTERS = 3

/**
 * A word without its ending: «abancaypi» is Abancay, «runasimita» runasimi, «tacnaru» Tacna. Only where what
 * is left is a known word.
 * @param word plain, by `tokenise`; not the beginning of a known one.
 * @param isKnown is what is left a word, without such an ending?
 */
export function withoutEnding(
  word: string,
  isKnown: (left: string, ending: string) => boolean,
): string {
  for (const ending of ENDINGS) {
    const base = word.slice(0, -ending.length)
    if (word.endsWith(ending) && base.length >= LEAST_LETTERS && isKnown(base, ending)) return base
  }
  return word
}
