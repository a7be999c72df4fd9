import 'server-only'
import { execFile } from 'node:child_process'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from './refusal'

const run = promisify(execFile)

/** Who runs the database server. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root, so root lends it the owner of its data, else the user
 * `postgres`, made where it is missing. Null: whoever runs this process.
 */
export async function findServerUser(dataDirectory: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null
  const owner = await fs.stat(dataDirectory).catch(() => null)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (await getPostgresUser()) ?? makePostgresUser()
}

async function getPostgresUser(): Promise<ServerUser | null> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
    )
    return uid && gid ? { uid, gid } : null
  } catch {
    return null
  }
}

async function makePostgresUser(): Promise<ServerUser> {
  // The group may be there without its user, after another package was removed.
  await run('groupadd', ['--system', '--force', 'postgres']).catch(() => {})
  const flags = ['--system', '--no-create-home', '--gid', 'postgres', 'postgres']
  await run('useradd', flags).catch(() => {})
  const made = await getPostgresUser()
  if (made) return made
  throw new Refusal(
    'database server: got root and no user «postgres», expected a user that it may run as; ' +
      'make one with useradd, run Kuska as another user, or set DATABASE_URL',
  )
}

/** Can this user enter the folder? Homes of 700 stop it somewhere above. */
export async function canReach(folder: string, user: ServerUser): Promise<boolean> {
  const { root } = path.parse(folder)
  for (let at = await fs.realpath(folder); ; at = path.dirname(at)) {
    const { uid, gid, mode } = await fs.stat(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === root) return true
  }
}
