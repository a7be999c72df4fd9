/** @typedef {import('./tally.mjs').Result} Result */
/** @typedef {{ type: string, description?: string }} Annotation */
/** @typedef {{ status: string, projectName?: string, annotations?: Annotation[] }} Test */
/** @typedef {{ title: string, tests: Test[] }} Spec */
/** @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite */

/**
 * Reads Playwright's JSON report. What passed only the second time has failed.
 * @param {{ suites?: Suite[], errors?: { message?: string }[] }} report
 * @param {number} exitCode Playwright's
 * @returns {Result}
 */
export function readPlaywrightReport({ suites = [], errors = [] }, exitCode) {
  let passed = 0
  const failed = errors.map(({ message }) => `Playwright: ${message?.split('\n')[0] ?? 'an error'}`)
  /** @type {import('./tally.mjs').Skipped[]} */
  const skipped = []
  for (const { name, test } of suites.flatMap((suite) => findTests(suite, []))) {
    if (test.status === 'expected') passed++
    else if (test.status === 'skipped') skipped.push({ name, reason: reasonOf(test) })
    else failed.push(name)
  }
  if (exitCode !== 0 && failed.length === 0) failed.push(`Playwright: exit code ${exitCode}`)
  return { passed, failed, skipped }
}

/** @param {Suite} suite @param {readonly string[]} above @returns {{ name: string, test: Test }[]} */
function findTests({ title, specs = [], suites = [] }, above) {
  const path = [...above, title]
  const own = specs.flatMap((spec) =>
    spec.tests.map((test) => ({ name: [...path, spec.title].join(': '), test })),
  )
  return [...own, ...suites.flatMap((suite) => findTests(suite, path))]
}

/** @param {Test} test */
function reasonOf({ annotations = [] }) {
  const { description } = annotations.find(({ type }) => type === 'skip' || type === 'fixme') ?? {}
  return description ?? 'no reason given'
}
