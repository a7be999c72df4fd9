/** Pages, doors and entry are loaded apart: only the global object is shared by all. */
const HOLDER = Symbol.for('kuska.decoy')

/**
 * Where the exit leads now: the first address that answered when last asked (`decoy-watch.mjs`), the
 * first of all before that, and when none did.
 * @param {readonly [string, ...string[]]} decoys https addresses, best first
 * @returns {string} one of them
 */
export function getDecoy(decoys) {
  const chosen = Reflect.get(globalThis, HOLDER)
  return decoys.find((decoy) => decoy === chosen) ?? decoys[0]
}

/** @param {string | null} decoy null: the first of the list again */
export function setDecoy(decoy) {
  Reflect.set(globalThis, HOLDER, decoy)
}
