import path from 'node:path'

/** @typedef {import('./tally.mjs').Result} Result */
/** @typedef {{ fullName: string, status: string }} Assertion */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} File */

/** vitest keeps no reason; the test's name says what it needs. @type {Readonly<Record<string, string>>} */
const REASONS = { skipped: 'what it needs is not here', todo: 'not written yet' }

/**
 * Reads vitest's JSON report. A file that could not be loaded holds no test, and counts as one that failed.
 * @param {{ testResults: File[] }} report
 * @param {number} exitCode vitest's: what it calls a failure is one, even when every test passed
 * @returns {Result}
 */
export function readVitestReport({ testResults }, exitCode) {
  let passed = 0
  /** @type {string[]} */
  const failed = []
  /** @type {import('./tally.mjs').Skipped[]} */
  const skipped = []
  for (const { name: file, status, message, assertionResults } of testResults) {
    const where = path.relative(process.cwd(), file)
    const before = failed.length
    for (const { fullName, status: outcome } of assertionResults) {
      const name = `${where}: ${fullName}`
      if (outcome === 'passed') passed++
      else if (outcome === 'failed') failed.push(name)
      else skipped.push({ name, reason: REASONS[outcome] ?? outcome })
    }
    if (status === 'failed' && failed.length === before)
      failed.push(`${where}: ${message?.split('\n')[0] || 'could not be run'}`)
  }
  if (exitCode !== 0 && failed.length === 0) failed.push(`vitest: exit code ${exitCode}`)
  return { passed, failed, skipped }
}
