import { explain } from './refusal.mjs'
import { Tally } from './tally.mjs'

/** @typedef {import('./tally.mjs').Result} Result */

/**
 * A name and what is done. A result is counted; work that is no test answers nothing. With a reason
 * as the third, nothing follows when it fails.
 * @typedef {[name: string, run: () => Promise<Result | undefined | void>, needed?: string]} Step
 */

/**
 * Runs every step, also after one has failed, and prints each with its time; the last line is the sum.
 * @param {import('./command-line.mjs').Command} command
 * @param {readonly Step[]} steps
 * @returns {Promise<number>} exit code
 */
export async function runSteps(command, steps) {
  const { report } = command
  const tally = new Tally()
  for (const [name, run, needed] of steps) {
    report(`\n${name}`)
    const startedAt = performance.now()
    const result = await runStep(command, name, run)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    if (result) tally.add(result)
    const found = result ? `${result.passed} passed, ${result.failed.length} failed` : 'done'
    report(`${name}: ${found} in ${seconds} s`)
    if (needed && result?.failed.length) break
  }
  report('')
  for (const line of tally.lines()) report(line)
  return tally.isGood ? 0 : 1
}

/**
 * A step that breaks counts as one test that failed.
 * @param {import('./command-line.mjs').Command} command
 * @param {string} name
 * @param {Step[1]} run
 */
async function runStep({ signal, report }, name, run) {
  try {
    return await run()
  } catch (error) {
    signal.throwIfAborted()
    report(explain(error))
    return { passed: 0, failed: [`${name}: ${String(error).split('\n')[0]}`] }
  }
}
