import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { copyMadeOnce } from '../copy-made-once'
import { serveData } from './serve-data'

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
 * The production server on a database of its own, behind a proxy that it believes. It finds there what a
 * first start leaves: its keys, the tables and the shipped catalogue.
 * @param settings variables that it is started with besides.
 */
export async function startOwnServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kuska-own-'))
  // The database of a command run by root runs as another user, who must pass through.
  await chmod(folder, 0o711)
  const dataFolder = path.join(folder, 'data')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await copyMadeOnce('data', startFirst, dataFolder)
    const server = await serveData(dataFolder, settings)
    const findDatabaseUrl = () => readDatabaseUrl(dataFolder)
    return { ...server, dataFolder, findDatabaseUrl, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Making the database and reading the catalogue takes longer than most tests. */
async function startFirst(dataFolder: string): Promise<void> {
  const { stop } = await serveData(dataFolder)
  await stop()
}

/** As the database itself and Kuska wrote them down. */
async function readDatabaseUrl(dataFolder: string): Promise<string> {
  const password = await readFile(path.join(dataFolder, 'pg-password'), 'utf8')
  const [, , , port] = (await readFile(path.join(dataFolder, 'pg/postmaster.pid'), 'utf8')).split(
    '\n',
  )
  return `postgresql://postgres:${password.trim()}@127.0.0.1:${port}/kuska`
}
