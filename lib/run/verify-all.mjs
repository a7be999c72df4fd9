import { checkStyle, checkTypes, runPlaywright, runVitest, UNSET } from './checks.mjs'
import { findChromium, waysHere } from './chromium.mjs'
import { withLock } from './lock.mjs'
import { buildPages } from './next-build.mjs'
import { prepare } from './prepare.mjs'
import { Refusal } from './refusal.mjs'
import { withRunFolder } from './run-folder.mjs'
import { startServer } from './serving.mjs'
import { runSteps } from './steps.mjs'
import { withThrowAwayDatabase } from './throw-away-database.mjs'

const DIST = '.next-verify'
/** The day on which everything is looked at: imported facts grow old by date, tests must not. */
const NOW = '2026-11-24T15:00:00.000Z'

/**
 * @param {import('./command-line.mjs').Command} command
 * @returns {Promise<number>} exit code
 */
export async function verifyAll(command) {
  /** @param {number} pid */
  const onWait = (pid) => command.report(`waiting: process ${pid} verifies in this folder`)
  const { signal } = command
  return withLock('.data-lock/verify', { signal, onWait }, () =>
    withRunFolder((folder) => runSteps(command, steps(command, folder))),
  )
}

/** @param {import('./command-line.mjs').Command} command @param {string} folder @returns {import('./steps.mjs').Step[]} */
function steps(command, folder) {
  let isBuilt = false
  let chromium = ''
  const build = async () => {
    await buildPages(command, DIST)
    isBuilt = true
  }
  return [
    ['Packages', () => prepare(command), 'all others need it'],
    ['Format and lint', () => checkStyle(command)],
    ['Types', () => prepare(command, { make: () => checkTypes(command, folder, DIST) })],
    ['Unit, architecture, database and message tests', () => runVitest(command, folder)],
    ['Production build', () => prepare(command, { make: build })],
    [
      'Browser',
      async () => {
        chromium = await findChromium(waysHere(command))
      },
    ],
    [
      'End-to-end tests',
      () => {
        if (!isBuilt || !chromium) throw new Refusal('not run: there is no build or no browser')
        return testEndToEnd(command, folder, chromium)
      },
    ],
  ]
}

/** @param {import('./command-line.mjs').Command} command @param {string} folder @param {string} chromium */
async function testEndToEnd(command, folder, chromium) {
  const onServer = process.env.KUSKA_TEST_DATABASE_URL || null
  return withThrowAwayDatabase(onServer, async (databaseUrl) => {
    const server = await startServer(
      {
        ...UNSET,
        DATABASE_URL: databaseUrl,
        KUSKA_DATA: `${folder}/data`,
        KUSKA_DIST: DIST,
        KUSKA_NOW: NOW,
        PORT: '0',
      },
      command,
    )
    try {
      return await runPlaywright(command, folder, { url: server.url, chromium, dist: DIST })
    } finally {
      await server.stop()
    }
  })
}
