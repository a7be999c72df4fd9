/** Too many readers wait for pages that are not made yet. */
export class QueueFull extends Error {}

/**
 * Bounds what renders may cost: only so many at once, only so many waiting. Jobs of one key that
 * is under way are the same job.
 */
export class RenderQueue {
  /** @type {Map<string, Promise<void>>} */
  #jobs = new Map()
  /** @type {(() => void)[]} */
  #waiting = []
  #running = 0
  #atOnce
  #maxWaiting

  /** @param {{ atOnce?: number, maxWaiting?: number }} [bounds] */
  constructor({ atOnce = 2, maxWaiting = 64 } = {}) {
    this.#atOnce = atOnce
    this.#maxWaiting = maxWaiting
  }

  /**
   * @param {string} key
   * @param {() => Promise<void>} job
   * @returns {Promise<void>} ends with the job; rejects with it, or with QueueFull
   */
  run(key, job) {
    const shared = this.#jobs.get(key)
    if (shared) return shared
    if (this.#running >= this.#atOnce && this.#waiting.length >= this.#maxWaiting)
      return Promise.reject(new QueueFull('renders: got one more than may wait'))
    const started = this.#start(job).finally(() => this.#jobs.delete(key))
    this.#jobs.set(key, started)
    return started
  }

  /** @param {() => Promise<void>} job */
  async #start(job) {
    // A slot that becomes free is handed on, never counted down and up again: nobody slips in between.
    if (this.#running < this.#atOnce) this.#running++
    else await /** @type {Promise<void>} */ (new Promise((go) => this.#waiting.push(go)))
    try {
      await job()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running--
    }
  }
}
