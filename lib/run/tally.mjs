/**
 * What one runner found.
 * @typedef {object} Result
 * @property {number} passed
 * @property {readonly string[]} failed names
 * @property {readonly Skipped[]} [skipped]
 */

/** @typedef {{ name: string, reason: string }} Skipped */

/** One test: a runner that only says yes or no. @param {string} name @param {boolean} isGood @returns {Result} */
export function single(name, isGood) {
  return isGood ? { passed: 1, failed: [] } : { passed: 0, failed: [name] }
}

/** Counts the tests of all runners. A runner that breaks counts as one test that failed. */
export class Tally {
  #passed = 0
  /** @type {string[]} */
  #failed = []
  /** @type {Skipped[]} */
  #skipped = []

  get isGood() {
    return this.#failed.length === 0 && this.#passed > 0
  }

  /** @param {Result} result */
  add({ passed, failed, skipped = [] }) {
    this.#passed += passed
    this.#failed.push(...failed)
    this.#skipped.push(...skipped)
  }

  /**
   * Names of what failed or was skipped, with the reasons; the last line is the sum, which
   * programs read.
   * @returns {string[]}
   */
  lines() {
    const skipped = this.#skipped.length
    return [
      ...this.#failed.map((name) => `failed: ${name}`),
      ...this.#skipped.map(({ name, reason }) => `skipped: ${name} (${reason})`),
      `${this.#passed} passed, ${this.#failed.length} failed${skipped ? `, ${skipped} skipped` : ''}`,
    ]
  }
}
