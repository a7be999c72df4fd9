import { expect, test } from 'vitest'
import { readPlaywrightReport } from '@/lib/run/playwright-report.mjs'
import { runSteps } from '@/lib/run/steps.mjs'
import { single, Tally } from '@/lib/run/tally.mjs'
import { readVitestReport } from '@/lib/run/vitest-report.mjs'

const assertion = (fullName: string, status: string) => ({ fullName, status })

test('the last line is the sum of all runners, and nothing else', () => {
  const tally = new Tally()
  tally.add(single('Biome', true))
  tally.add({ passed: 41, failed: [] })
  expect(tally.lines()).toEqual(['42 passed, 0 failed'])
  expect(tally.isGood).toBe(true)
})

test('what failed or was skipped is named above the sum', () => {
  const tally = new Tally()
  tally.add({ passed: 2, failed: ['exit: leaves'], skipped: [{ name: 'a map', reason: 'later' }] })
  expect(tally.lines()).toEqual([
    'failed: exit: leaves',
    'skipped: a map (later)',
    '2 passed, 1 failed, 1 skipped',
  ])
  expect(tally.isGood).toBe(false)
})

test('nothing run is not a success', () => {
  expect(new Tally().isGood).toBe(false)
})

test('a test file that could not be loaded counts as a failure', () => {
  const report = {
    testResults: [
      {
        name: `${process.cwd()}/tests/a.test.ts`,
        status: 'passed',
        assertionResults: [
          assertion('she can leave', 'passed'),
          assertion('a map', 'skipped'),
          assertion('later', 'todo'),
        ],
      },
      {
        name: `${process.cwd()}/tests/b.test.ts`,
        status: 'failed',
        message: 'no such module\n  at b',
        assertionResults: [],
      },
    ],
  }
  expect(readVitestReport(report, 1)).toEqual({
    passed: 1,
    failed: ['tests/b.test.ts: no such module'],
    skipped: [
      { name: 'tests/a.test.ts: a map', reason: 'what it needs is not here' },
      { name: 'tests/a.test.ts: later', reason: 'not written yet' },
    ],
  })
})

test('a failed test is named with its file, once', () => {
  const file = {
    name: `${process.cwd()}/tests/a.test.ts`,
    status: 'failed',
    message: '',
    assertionResults: [assertion('she can leave', 'failed')],
  }
  const failed = ['tests/a.test.ts: she can leave']
  expect(readVitestReport({ testResults: [file] }, 1)).toMatchObject({ passed: 0, failed })
})

test('a runner that ends badly though every test passed has failed', () => {
  expect(readVitestReport({ testResults: [] }, 1).failed).toEqual(['vitest: exit code 1'])
  expect(readPlaywrightReport({}, 1).failed).toEqual(['Playwright: exit code 1'])
})

test('in the browser, what passed only the second time has failed', () => {
  const aTest = (status: string, annotations: { type: string; description?: string }[] = []) => ({
    status,
    annotations,
  })
  const suites = [
    {
      title: 'exit.spec.ts',
      specs: [{ title: 'one press', tests: [aTest('expected')] }],
      suites: [
        {
          title: 'with script',
          specs: [
            { title: 'no trace', tests: [aTest('flaky')] },
            { title: 'no history', tests: [aTest('unexpected')] },
            {
              title: 'in Firefox',
              tests: [aTest('skipped', [{ type: 'skip', description: 'not here' }])],
            },
          ],
        },
      ],
    },
  ]
  expect(readPlaywrightReport({ suites, errors: [{ message: 'a port\nat x' }] }, 1)).toEqual({
    passed: 1,
    failed: [
      'Playwright: a port',
      'exit.spec.ts: with script: no trace',
      'exit.spec.ts: with script: no history',
    ],
    skipped: [{ name: 'exit.spec.ts: with script: in Firefox', reason: 'not here' }],
  })
})

/** What a run of invented steps prints. */
async function linesOf(steps: Parameters<typeof runSteps>[1]) {
  const lines: string[] = []
  const report = (line: string) => void lines.push(line)
  const code = await runSteps({ signal: new AbortController().signal, report }, steps)
  return { code, lines }
}

test('a step that breaks stops no other, and the run fails', async () => {
  const { code, lines } = await linesOf([
    ['Broken', () => Promise.reject(new Error('the disk is full'))],
    ['Whole', async () => ({ passed: 3, failed: [] })],
    ['Build', async () => {}],
  ])
  expect(code).toBe(1)
  expect(lines.at(-2)).toBe('failed: Broken: Error: the disk is full')
  expect(lines.at(-1)).toBe('3 passed, 1 failed')
})

test('without its packages nothing else is tried', async () => {
  const tried: string[] = []
  const { lines } = await linesOf([
    ['Packages', () => Promise.reject(new Error('no network')), 'all others need it'],
    ['Tests', async () => void tried.push('tests')],
  ])
  expect(tried).toEqual([])
  expect(lines.at(-1)).toBe('0 passed, 1 failed')
})
