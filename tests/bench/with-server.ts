import { UNSET } from '../../lib/run/checks.mjs'
import { findChromium, waysHere } from '../../lib/run/chromium.mjs'
import type { Command } from '../../lib/run/command-line.mjs'
import { withLock } from '../../lib/run/lock.mjs'
import { buildPages } from '../../lib/run/next-build.mjs'
import { prepare } from '../../lib/run/prepare.mjs'
import { withRunFolder } from '../../lib/run/run-folder.mjs'
import { startServer } from '../../lib/run/serving.mjs'

const DIST = '.next-verify'

/**
 * A production server to measure, and a browser to measure with: the one that `KUSKA_TEST_URL` names,
 * else one of its own. Never while `verify` runs in this folder: both would measure each other.
 */
export async function withServer(
  command: Command,
  work: (url: string) => Promise<number>,
): Promise<number> {
  process.env.KUSKA_CHROMIUM = await findChromium(waysHere(command))
  if (process.env.KUSKA_TEST_URL) return work(process.env.KUSKA_TEST_URL)
  const onWait = (pid: number) => command.report(`waiting: process ${pid} verifies in this folder`)
  return withLock('.data-lock/verify', { signal: command.signal, onWait }, () =>
    withRunFolder(async (folder) => {
      // Its packages run this very command: to install them now would take them from under it.
      await prepare(command, { mayInstall: false, make: () => buildPages(command, DIST) })
      command.report('server: starting one with its own database')
      const env = { ...UNSET, KUSKA_DATA: `${folder}/data`, KUSKA_DIST: DIST, PORT: '0' }
      const server = await startServer(env, command)
      try {
        return await work(server.url)
      } finally {
        await server.stop()
      }
    }),
  )
}
