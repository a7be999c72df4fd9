/** All steps of a work at once, where nobody waits: on the server and in tests. */
export function drain<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
