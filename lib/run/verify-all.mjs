import { checkStyle, checkTypes, runPlaywright, runVitest, UNSET } from './checks.mjs'
import { findChromium, findHeadlessShell, waysHere, waysToShell } from './chromium.mjs'
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
  /** @type {import('./checks.mjs').Browsers | null} */
  let browsers = null
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
        const chromium = await findChromium(waysHere(command))
        const shell = await findHeadlessShell(waysToShell(command), chromium)
        command.report(`${chromium}, and for pages alone ${shell}`)
        browsers = { chromium, shell }
      },
    ],
    [
      'End-to-end tests',
      () => {
        if (!isBuilt || !browsers) throw new Refusal('not run: there is no build or no browser')
        return testEndToEnd(command, folder, browsers)
      },
    ],
  ]
}

/**
 * @param {import('./command-line.mjs').Command} command
 * @param {string} folder
 * @param {import('./checks.mjs').Browsers} browsers
 */
async function testEndToEnd(command, folder, browsers) {
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
      return await runPlaywright(command, folder, { url: server.url, browsers, dist: DIST })
    } finally {
      await server.stop()
    }
  })
}
