import 'server-only'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal'
import type { ServerBinaries } from './server-binaries'
import type { ServerUser } from './server-user'

/**
 * A server that is seized must not tell what was asked of it, and a shelter's street that a CHECK
 * refused must not stand in a log as «failing row». Also set for each database by the first migration.
 */
const SILENT = {
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  // Errors hold values; start, stop and crash are still said.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  logging_collector: 'off',
}

const HALF_OLD_AFTER_MS = 600_000

/** A server whose end is ours to decide. */
export interface ServerProcess {
  /** Resolves once it has gone; `log` is the end of what it said. */
  readonly ended: Promise<{ readonly log: string }>
  /** Disconnects everybody and waits. */
  stop(): Promise<void>
}

/** @returns at once; the server answers, or ends, a moment later. */
export function startServer(
  binaries: ServerBinaries,
  dataDirectory: string,
  port: number,
  user: ServerUser | null,
): ServerProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...SILENT,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // A group of its own: Ctrl-C in a terminal would stop it before those who still read from it.
  const child = spawn(binaries.postgres, ['-D', dataDirectory, '-p', String(port), ...flags], {
    ...surroundings(user),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const kill = () => void child.kill('SIGINT')
  process.once('exit', kill)
  const log = tailOf(child.stderr)
  const ended = new Promise<{ log: string }>((resolve) => {
    child.once('error', (error) => resolve({ log: error.message }))
    child.once('close', () => resolve({ log: log() }))
  }).finally(() => process.off('exit', kill))
  return {
    ended,
    async stop() {
      kill()
      await ended
    },
  }
}

/**
 * Makes a new data folder, whole or not at all: it is made under another name, so that a computer
 * switched off meanwhile, or a second process that does the same, leaves no half of one.
 * @returns false when another process was first.
 */
export async function makeData(
  binaries: ServerBinaries,
  dataDirectory: string,
  password: string,
  user: ServerUser | null,
): Promise<boolean> {
  await sweepHalves(dataDirectory)
  const half = `${dataDirectory}-new-${randomBytes(6).toString('hex')}`
  const passwordFile = `${half}.password`
  try {
    await fs.mkdir(half, { mode: 0o700 })
    await fs.writeFile(passwordFile, password, { mode: 0o600 })
    if (user) for (const own of [half, passwordFile]) await fs.chown(own, user.uid, user.gid)
    await initialise(binaries, half, passwordFile, user)
    await fs.rename(half, dataDirectory)
    return true
  } catch (error) {
    const wasFirst = error instanceof Error && /ENOTEMPTY|EEXIST/.test(error.message)
    if (wasFirst) return false
    throw error
  } finally {
    await fs.rm(passwordFile, { force: true })
    await fs.rm(half, { recursive: true, force: true })
  }
}

/** Halves that a killed process left behind; a younger one may still be in the making. */
async function sweepHalves(dataDirectory: string): Promise<void> {
  const { dir, base } = path.parse(dataDirectory)
  const names = (await fs.readdir(dir)).filter((name) => name.startsWith(`${base}-new-`))
  for (const name of names) {
    const { mtimeMs } = await fs.stat(`${dir}/${name}`).catch(() => ({ mtimeMs: Number.NaN }))
    const isOld = mtimeMs < performance.timeOrigin + performance.now() - HALF_OLD_AFTER_MS
    if (isOld) await fs.rm(`${dir}/${name}`, { recursive: true, force: true })
  }
}

async function initialise(
  binaries: ServerBinaries,
  dataDirectory: string,
  passwordFile: string,
  user: ServerUser | null,
): Promise<void> {
  const flags = [
    `--pgdata=${dataDirectory}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of letters on every machine.
    `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
  ]
  const child = spawn(binaries.initdb, flags, {
    ...surroundings(user),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const log = tailOf(child.stderr)
  const fault = await new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : log()))
  })
  if (fault === null) return
  throw new Refusal(
    `data folder ${dataDirectory}: got no database (${fault}), expected PostgreSQL to make one; ` +
      'mend that, or set DATABASE_URL',
  )
}

/** Neither our folder, which its user may not enter, nor our environment, which holds secrets. */
function surroundings(user: ServerUser | null) {
  const { NODE_ENV, PATH } = process.env
  return { cwd: '/', env: { NODE_ENV, PATH, LC_ALL: 'C', TZ: 'UTC' }, ...user }
}

/** Keeps the end of what is said, in one line. */
function tailOf(stream: NodeJS.ReadableStream): () => string {
  let tail = ''
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    tail = (tail + text).slice(-600)
  })
  return () =>
    tail
      .trim()
      .split(/\s*\n\s*/)
      .slice(-3)
      .join('; ') || 'it said nothing'
}
