import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

// The time zone is fixed, and each test brings its own clock: nothing rots with the calendar.
process.env.TZ = 'UTC'

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@': root,
      // Throws outside a server bundle; the wall itself is checked by architecture.test.ts.
      'server-only': path.join(root, 'tests/server-only.ts'),
    },
  },
  test: {
    globalSetup: 'tests/run-folder.ts',
    include: ['{app,components,lib,tests}/**/*.test.{ts,tsx}'],
    // Half of what is waited for is a database's work: one core would stand idle. A server that somebody
    // has given is one, and its roles belong to all its databases: there, one file after another.
    maxWorkers: process.env.KUSKA_TEST_DATABASE_URL ? 1 : '100%',
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Noise fails: what nobody expected to be printed is a defect nobody has looked at.
    onConsoleLog(log) {
      throw new Error(`the console: got ${JSON.stringify(log)}, expected silence`)
    },
  },
})
