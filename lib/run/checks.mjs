import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runNode } from './child.mjs'
import { generateTypes } from './next-build.mjs'
import { readPlaywrightReport } from './playwright-report.mjs'
import { single } from './tally.mjs'
import { readVitestReport } from './vitest-report.mjs'

/** @typedef {import('./command-line.mjs').Command} Command */
/** @typedef {import('./tally.mjs').Result} Result */
/** @typedef {{ chromium: string, shell: string }} Browsers a whole one, and one for pages alone */

const SETTINGS = [
  'DATABASE_URL',
  'EMBED_ORIGINS',
  'EXIT_DECOYS',
  'KUSKA_DATA',
  'MAIL_FROM',
  'MAP_TILES',
  'ONION_ORIGIN',
  'OPERATOR_CONTACT',
  'OPERATOR_NAME',
  'PANEL_ORIGIN',
  'PORT',
  'SITE_ORIGIN',
  'SMTP_URL',
  'TRUSTED_PROXY',
]

/**
 * What an operator has set, in the shell or in `.env`, changes no test. Empty counts as not set, and
 * stops `.env` from being asked.
 * @type {import('./child.mjs').Env}
 */
export const UNSET = {
  ...Object.fromEntries(SETTINGS.map((name) => [name, ''])),
  // Nobody's: a server that runs for a test asks no real site whether it is alive.
  EXIT_DECOYS: 'https://clima.example/',
  NODE_ENV: undefined,
}

/** @param {Command} command @returns {Promise<Result>} */
export async function checkStyle({ signal }) {
  const code = await runNode(['node_modules/@biomejs/biome/bin/biome', 'ci', '.'], { signal })
  return single('Biome', code === 0)
}

/**
 * Reads the framework's types of one build only: those of another may speak of pages that are gone.
 * @param {Command} command
 * @param {string} folder for the settings of this run
 * @param {string} dist
 * @returns {Promise<Result>}
 */
export async function checkTypes(command, folder, dist) {
  await generateTypes(command, dist)
  const root = process.cwd()
  const settings = path.join(folder, 'tsconfig.json')
  const include = ['next-env.d.ts', '**/*.ts', '**/*.tsx', '**/*.mjs', `${dist}/types/**/*.ts`]
  const text = JSON.stringify({
    extends: path.join(root, 'tsconfig.json'),
    compilerOptions: { incremental: false, typeRoots: [path.join(root, 'node_modules/@types')] },
    include: include.map((pattern) => path.join(root, pattern)),
    exclude: [path.join(root, 'node_modules'), path.join(root, 'public')],
  })
  await writeFile(settings, text)
  const args = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', settings]
  const code = await runNode(args, { signal: command.signal })
  return single('TypeScript', code === 0)
}

/** @param {Command} command @param {string} folder for the report @returns {Promise<Result>} */
export async function runVitest({ signal }, folder) {
  const file = path.join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts']
  // A forgotten «only» would leave the others out, and be green.
  const flags = ['--allowOnly=false', ...reporters]
  const code = await runNode([...args, ...flags], { signal, env: UNSET })
  return readVitestReport(await readReport(file), code)
}

/**
 * @param {Command} command
 * @param {string} folder for the report
 * @param {{ url: string, browsers: Browsers, dist: string }} against `dist`: for tests with a server of their own
 * @returns {Promise<Result>}
 */
export async function runPlaywright({ signal }, folder, { url, browsers, dist }) {
  const file = path.join(folder, 'playwright.json')
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'tests/playwright.config.ts',
  ]
  const env = {
    ...UNSET,
    KUSKA_TEST_URL: url,
    KUSKA_CHROMIUM: browsers.chromium,
    KUSKA_HEADLESS_SHELL: browsers.shell,
    KUSKA_DIST: dist,
    KUSKA_REPORT: file,
  }
  const code = await runNode(args, { signal, env })
  return readPlaywrightReport(await readReport(file), code)
}

/** @param {string} file */
async function readReport(file) {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw new Error('got no report of its tests, expected one; see above')
  return JSON.parse(text)
}
