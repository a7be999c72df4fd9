import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { UNSET } from '@/lib/run/checks.mjs'
import { SERVER } from '@/lib/run/serving.mjs'
import { waitUntil } from './exit/wait-until'

const ROOT = path.resolve(import.meta.dirname, '../..')
const STOP_WITH_PARENT = path.join(ROOT, 'lib/run/stop-with-parent.mjs')
const ADDRESS = /^http:\/\/localhost:\d+$/m
const STARTS_WITHIN_MS = 90_000

export interface DataServer {
  readonly url: string
  readonly dist: string
  /** Everything that it has said. */
  readonly log: () => string
  /** The server and its database end. */
  readonly stop: () => Promise<void>
}

/**
 * The production server on a folder of data, behind a proxy that it believes.
 * @param settings variables that it is started with besides.
 */
export async function serveData(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<DataServer> {
  const distName = process.env.KUSKA_DIST || '.next'
  const dist = path.resolve(ROOT, distName)
  if (!existsSync(path.join(dist, 'BUILD_ID')))
    throw new Error(`${dist}: got no build there, expected one; name it with KUSKA_DIST`)
  const child = spawn(process.execPath, ['--import', STOP_WITH_PARENT, ...SERVER], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...UNSET,
      KUSKA_DATA: dataFolder,
      KUSKA_DIST: distName,
      KUSKA_NOW: '2026-11-24T15:00:00.000Z',
      KUSKA_PARENT: String(process.pid),
      PORT: '0',
      TRUSTED_PROXY: 'true',
      ...settings,
    },
  })
  const ended = once(child, 'close')
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const stop = async () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
  try {
    const url = await waitUntil(
      'a server that says its address',
      () => (child.exitCode === null ? ADDRESS.exec(said)?.[0] : `ended: ${said}`) ?? '',
      Boolean,
      STARTS_WITHIN_MS,
    )
    if (!ADDRESS.test(url)) throw new Error(`server: got no address, expected one; it ${url}`)
    return { url, dist, log: () => said, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
