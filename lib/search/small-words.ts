/**
 * Words between those that matter, as they are typed in a question («quién … cerca de …»), plain. Many
 * names of places have them too, so they are left out only where nothing is found with them.
 */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'a al atiende atienden ayuda busco cerca cercana cercano con cual cuales de del donde e el en es esta ' +
    'estoy habla hablan hay ir la las lo los mas me mi mis necesito o para por que quien quienes quiero se ' +
    'servicio servicios soy su tu un una y ' +
    // Quechua and Aymara: where, who, near, help, and.
    'hichpa qaylla maypi pi pitaq yanapakuy utaq jaka kawkhana khiti yanapa ukat ukax'
  ).split(' '),
)

/**
 * Is the word at a position a small one? Aymara «jan» refuses («jan pulisiya»), but in «jan ukax», or.
 * @param words plain, by `tokenise`.
 */
export function isSmallAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  return SMALL_WORDS.has(word) || (word === 'jan' && words[at + 1] === 'ukax')
}
