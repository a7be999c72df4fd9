import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { QUIET_ARGUMENTS } from './e2e/quiet-arguments'

const root = path.resolve(import.meta.dirname, '..')
const chromium = process.env.KUSKA_CHROMIUM
const shell = process.env.KUSKA_HEADLESS_SHELL || chromium
const report = process.env.KUSKA_REPORT

/** What a browser keeps of a visit, and brings back, is asked of a whole one: a shell has no history. */
const OF_A_WHOLE_BROWSER = [
  'exit/*.spec.ts',
  'exit.spec.ts',
  'widget/{observed,sandboxes,storage}.spec.ts',
].map((files) => `**/e2e/${files}`)

function launch(executablePath: string | undefined, ...more: readonly string[]) {
  return {
    ...(executablePath && { executablePath }),
    args: [
      ...QUIET_ARGUMENTS,
      ...more,
      // No test may ask the real site that the exit leads to.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  }
}

// Against a server that runs: `npm run verify` starts one of its own, `npm run up` will do.
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './run-folder.ts',
  outputDir: path.join(root, 'test-results'),
  workers: 2,
  // What passes only the second time is broken for whoever came first.
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  // Other tests load the same two cores: patience is no figure of ours, those belong to the bench.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    baseURL: process.env.KUSKA_TEST_URL ?? 'http://localhost:3000',
    locale: 'es-PE',
    timezoneId: 'America/Lima',
  },
  projects: [
    {
      name: 'pages',
      testIgnore: OF_A_WHOLE_BROWSER,
      // Two browsers on two cores: more threads for each page's memory only wait for one another.
      use: { launchOptions: launch(shell, '--js-flags=--single-threaded') },
    },
    {
      name: 'whole browser',
      testMatch: OF_A_WHOLE_BROWSER,
      use: { launchOptions: launch(chromium) },
    },
  ],
})
