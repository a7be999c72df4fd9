import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { UNSET } from '@/lib/run/checks.mjs'
import { SERVER } from '@/lib/run/serving.mjs'
import { waitUntil } from './exit/wait-until'

const ROOT = path.resolve(import.meta.dirname, '../..')
const STOP_WITH_PARENT = path.join(ROOT, 'lib/run/stop-with-parent.mjs')
const ADDRESS = /^http:\/\/localhost:\d+$/m
const STARTS_WITHIN_MS = 90_000

/** A server that belongs to one test: whatever it is told stays in a folder that can be searched. */
export interface OwnServer {
  readonly url: string
  readonly dataFolder: string
  readonly dist: string
  /** Everything that it has said. */
  readonly log: () => string
  readonly findDatabaseUrl: () => Promise<string>
  /** The server and its database end; the folder stays. */
  readonly stop: () => Promise<void>
  readonly remove: () => Promise<void>
}

/**
 * The production server on a database of its own, behind a proxy that it believes.
 * @param settings variables that it is started with besides.
 */
export async function startOwnServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const distName = process.env.KUSKA_DIST || '.next'
  const dist = path.resolve(ROOT, distName)
  if (!existsSync(path.join(dist, 'BUILD_ID')))
    throw new Error(`${dist}: got no build there, expected one; name it with KUSKA_DIST`)
  const folder = await mkdtemp(path.join(tmpdir(), 'kuska-own-'))
  // The database of a command run by root runs as another user, who must pass through.
  await chmod(folder, 0o711)
  const dataFolder = path.join(folder, 'data')
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
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const url = await waitUntil(
      'a server that says its address',
      () => (child.exitCode === null ? ADDRESS.exec(said)?.[0] : `ended: ${said}`) ?? '',
      Boolean,
      STARTS_WITHIN_MS,
    )
    if (!ADDRESS.test(url)) throw new Error(`server: got no address, expected one; it ${url}`)
    const findDatabaseUrl = () => readDatabaseUrl(dataFolder)
    return { url, dataFolder, dist, log: () => said, findDatabaseUrl, stop, remove }
  } catch (error) {
    await stop()
    await remove()
    throw error
  }
}

/** As the database itself and Kuska wrote them down. */
async function readDatabaseUrl(dataFolder: string): Promise<string> {
  const password = await readFile(path.join(dataFolder, 'pg-password'), 'utf8')
  const [, , , port] = (await readFile(path.join(dataFolder, 'pg/postmaster.pid'), 'utf8')).split(
    '\n',
  )
  return `postgresql://postgres:${password.trim()}@127.0.0.1:${port}/kuska`
}
