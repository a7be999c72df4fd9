import { runNode } from './child.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'
import { withLock } from './lock.mjs'
import { Refusal } from './refusal.mjs'

const LOCK = '.data-lock/prepare'

/**
 * Everything that comes before starting: packages, client, browser scripts, and then what the
 * caller makes of them. One command of this folder at a time: two would take files from under each
 * other.
 * @template [T=void]
 * @param {import('./command-line.mjs').Command} command
 * @param {{ mayInstall?: boolean, make?: () => Promise<T> }} [steps] `mayInstall` false: the packages are somebody else's care
 * @returns {Promise<T | undefined>}
 */
export async function prepare(command, { mayInstall = true, make } = {}) {
  /** @param {number} pid */
  const onWait = (pid) =>
    command.report(`waiting: process ${pid} is preparing this folder; it goes on when that is done`)
  return withLock(LOCK, { signal: command.signal, onWait }, async () => {
    if (mayInstall) await installPackages(command)
    await generateClient(command)
    await buildScripts(command)
    return make?.()
  })
}

/** In a process of its own: the bundler leaves a helper running for as long as its caller. @param {import('./command-line.mjs').Command} command */
async function buildScripts({ signal }) {
  const code = await runNode(['lib/enhance/build.mjs'], { signal, onLine: () => {} })
  if (code !== 0)
    throw new Refusal(
      `scripts: got exit code ${code} from lib/enhance/build.mjs, expected 0; see above.`,
    )
}
