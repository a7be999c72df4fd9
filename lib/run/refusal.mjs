/**
 * Something the operator can mend: printed as one sentence, without a stack. The catalogue's side
 * has its own, which this side cannot load before the packages are installed.
 */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal'
}

/**
 * What to print of an error: the sentence of a refusal or of a setting, the stack of anything else.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error)
  const isPlain = error.name === 'Refusal' || /^[A-Z_]+: got /.test(error.message)
  return isPlain ? error.message : (error.stack ?? error.message)
}
