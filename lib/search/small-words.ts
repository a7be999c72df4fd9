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
 * What sentences are made of, plain: left out too where a place is looked for with most of the words. They
 * count in a question all the same («no», «sin»), and in a name («Dos de Mayo»).
 */
export const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  (
    'abuelo aca ahora alguien amiga amigo ano anos aqui ayer calle chacha chica como cuando deseo dos ella ' +
    'escucha esposo estar familia fue hablamos hablar hablo hermana hermano hija hijo hola hombre hoy jefe le ' +
    'lejos les mal mama marido mate miedo mucho nadie ni no nos nunca padre papa pareja pero profesor pueblo ' +
    'pueda puede puedo queda quedan quiere quieren quisiera salir si siempre sin sola solo tenemos tengo tia ' +
    'tiene tio toma tres va vamos van vecina vecino vende venden vive vivimos vivo voy ya yo ' +
    // Quechua: no, I, am, want, do not want, to go, now, town, my father, my husband.
    'mana manam ama amam nuqa nuqaqa noqa kani kanim kachkani kashani munani munanichu riyta riyman kunan ' +
    'llaqta llaqtapi taytay qusay ' +
    // Aymara: the same, and help.
    'jan jani janiw naya nayax muntwa munta munkti muntti munktti saran jichha jichhax marka markan ' +
    'chachaja yanapa'
  ).split(' '),
)

/**
 * Is the word at a position a small one? Aymara «jan» refuses («jan pulisiya»), but in «jan ukax», or; and
 * «ir» is what «no tengo a dónde ir» is about.
 * @param words plain, by `tokenise`.
 */
export function isSmallAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (word === 'ir' && /^a?donde$/.test(words[at - 1] ?? '')) return false
  return SMALL_WORDS.has(word) || (word === 'jan' && words[at + 1] === 'ukax')
}
