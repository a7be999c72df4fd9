import { runNode } from './child.mjs'
import { fingerprint, makeUnlessStamped } from './fingerprint.mjs'
import { findNpm } from './npm.mjs'
import { Refusal } from './refusal.mjs'

/** Inside what it speaks of: whoever deletes the packages deletes it too. */
const STAMP = 'node_modules/.kuska-lockfile'

/**
 * Installs the packages of the lockfile, only when it changed: installing takes every package away
 * first, the database's programs under a running server too. No package runs a script of its own.
 * @param {import('./command-line.mjs').Command} command
 */
export async function installPackages({ signal, report }) {
  const lockfile = await fingerprint(['package-lock.json'], undefined, [
    `${process.platform}-${process.arch}`,
  ])
  await makeUnlessStamped(STAMP, lockfile, async () => {
    report('install: the packages of the lockfile; the first time takes a minute or two')
    const flags = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
    const code = await runNode([findNpm(), 'ci', ...flags], { signal })
    if (code !== 0)
      throw new Refusal(
        `install: got exit code ${code} from «npm ci», expected 0; what npm says above tells why (often the network, or a full disk).`,
      )
  })
}
