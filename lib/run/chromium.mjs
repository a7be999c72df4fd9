import { execFile, spawnSync } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { runNode } from './child.mjs'
import { Refusal } from './refusal.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const ELSEWHERE = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const PACKAGES = ['chromium', 'fonts-dejavu-core']
/** The same engine without the windows, menus and histories around it: opens a page in half the time. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js'
const ANSWERS_WITHIN_MS = 20_000

/**
 * Where a Chromium of this system may be, best first.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]}
 */
export function systemCandidates({ KUSKA_CHROMIUM, PATH = '' }) {
  // Whoever names one means that one.
  if (KUSKA_CHROMIUM) return [KUSKA_CHROMIUM]
  return [...filesNamed(NAMES, PATH), ...MAC]
}

/** @param {readonly string[]} names best first @param {string} searched as `PATH` is written */
function filesNamed(names, searched) {
  const folders = [...new Set([...searched.split(path.delimiter).filter(Boolean), ...ELSEWHERE])]
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

/**
 * Where a headless shell of this system may be, best first.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]} none for whoever names a Chromium: she means that one for everything
 */
export function shellCandidates({ KUSKA_CHROMIUM, PATH = '' }) {
  return KUSKA_CHROMIUM ? [] : filesNamed(SHELLS, PATH)
}

/**
 * The ways to a browser, in turn; tests bring their own.
 * @typedef {object} Ways
 * @property {readonly string[]} candidates of this system
 * @property {(file: string) => Promise<boolean>} starts
 * @property {() => Promise<string>} playwrights where Playwright keeps its own
 * @property {(() => Promise<unknown>) | null} installSystems null: this user may not
 * @property {() => Promise<unknown>} installPlaywrights
 */

/**
 * The system's Chromium, else the one Playwright has, else one that is installed now.
 * @param {Ways} ways
 * @returns {Promise<string>}
 */
export async function findChromium({
  candidates,
  starts,
  playwrights,
  installSystems,
  installPlaywrights,
}) {
  const isThere = async () => findFirst([...candidates, await playwrights()], starts)
  const found = await isThere()
  if (found) return found
  for (const install of [installSystems, installPlaywrights]) {
    await install?.()
    const installed = install && (await isThere())
    if (installed) return installed
  }
  throw new Refusal(
    'Chromium: got none on this computer and could not install one, expected one for the tests in a browser; install it (on Debian: apt install chromium) or name one, such as KUSKA_CHROMIUM=/usr/bin/chromium.',
  )
}

/**
 * The headless shell of the system, which root gets from apt; where there is none Chromium itself, which
 * only takes longer.
 * @param {Pick<Ways, 'candidates' | 'starts' | 'installSystems'>} ways to the shell
 * @param {string} chromium that was found
 * @returns {Promise<string>}
 */
export async function findHeadlessShell({ candidates, starts, installSystems }, chromium) {
  const found = await findFirst(candidates, starts)
  if (found || candidates.length === 0 || !installSystems) return found ?? chromium
  await installSystems()
  return (await findFirst(candidates, starts)) ?? chromium
}

/** @param {readonly string[]} files @param {Ways['starts']} starts */
async function findFirst(files, starts) {
  for (const file of files) if (await starts(file)) return file
  return null
}

/**
 * The ways of this computer to a headless shell.
 * @param {import('./command-line.mjs').Command} command
 */
export function waysToShell(command) {
  const install = () => installByApt(command, ['chromium-headless-shell'])
  return {
    candidates: shellCandidates(process.env),
    starts,
    installSystems: mayApt() ? install : null,
  }
}

function mayApt() {
  return process.getuid?.() === 0 && !spawnSync('apt-get', ['--version']).error
}

/**
 * The ways of this computer.
 * @param {import('./command-line.mjs').Command} command
 * @returns {Ways}
 */
export function waysHere(command) {
  const isNamed = Boolean(process.env.KUSKA_CHROMIUM)
  return {
    candidates: systemCandidates(process.env),
    starts,
    playwrights: async () => (await import('@playwright/test')).chromium.executablePath(),
    installSystems: !isNamed && mayApt() ? () => installByApt(command, PACKAGES) : null,
    installPlaywrights: async () => {
      if (isNamed) return
      command.report('Chromium: none found; Playwright fetches its own')
      await runNode([PLAYWRIGHT, 'install', 'chromium'], { signal: command.signal })
    },
  }
}

/** Being there is not enough: on some systems the file only says how to install it. @param {string} file */
async function starts(file) {
  return promisify(execFile)(file, ['--version'], { timeout: ANSWERS_WITHIN_MS }).then(
    ({ stdout }) => /\d+\.\d+/.test(stdout),
    () => false,
  )
}

/** @param {import('./command-line.mjs').Command} command @param {readonly string[]} packages */
async function installByApt({ signal, report }, packages) {
  report(`Chromium: apt installs ${packages.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, signal, maxBuffer: 1 << 26 }
  const apt = (/** @type {string[]} */ ...args) => promisify(execFile)('apt-get', args, options)
  try {
    await apt('update', '-qq')
    await apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
  } catch (error) {
    signal.throwIfAborted()
    report(`Chromium: apt could not (${String(error).split('\n')[0]})`)
  }
}
