import 'server-only'
import { promises as fs } from 'node:fs'

/** What a server writes into its data folder about itself. */
export interface RunningServer {
  readonly pid: number
  /** null while it starts. */
  readonly port: number | null
}

/**
 * The server that runs on this data, or null. A pid file whose number now belongs to something else
 * is removed: the next server would believe it and refuse to start.
 */
export async function findRunningServer(dataDirectory: string): Promise<RunningServer | null> {
  const file = `${dataDirectory}/postmaster.pid`
  const [pid = '', , , port = ''] = (await fs.readFile(file, 'utf8').catch(() => '')).split('\n')
  if (!/^\d+$/.test(pid)) return null
  const state = await findState(Number(pid), dataDirectory)
  if (state === 'server')
    return { pid: Number(pid), port: /^\d+$/.test(port) ? Number(port) : null }
  // The dead one's file is left to the next server, which knows better than we do.
  if (state === 'other') await fs.rm(file, { force: true })
  return null
}

async function findState(pid: number, dataDirectory: string): Promise<'server' | 'other' | 'dead'> {
  if (!isSignalled(pid)) return 'dead'
  if (process.platform !== 'linux') return 'server'
  try {
    const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8')
    // Without an init process a killed server stays as a zombie, and still takes signals.
    if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')) return 'other'
    const command = await fs.readFile(`/proc/${pid}/cmdline`, 'utf8')
    return command.split('\0').includes(dataDirectory) ? 'server' : 'other'
  } catch {
    return 'dead'
  }
}

function isSignalled(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
