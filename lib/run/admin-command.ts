import path from 'node:path'
import { toInvitationAddress } from '../auth/to-invitation-address'
import { inviteFirstAdministrator } from '../data/accounts/invite-first-administrator'
import { withCatalogue } from '../data/db'
import { Refusal } from '../data/refusal'
import { openMigrated } from './prepare-database'

const USAGE = `usage:
  npm run admin -- invite E-MAIL --organisation NAME   one of the first two administrators`

interface Command {
  readonly email: string
  readonly organisation: string
}

/** Null for anything that is not the command, whole. */
export function parseAdminCommand(words: readonly string[]): Command | null {
  const [name, email, flag, ...names] = words
  const organisation = names.join(' ').trim()
  if (name !== 'invite' || flag !== '--organisation' || organisation === '') return null
  if (email === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return null
  return { email: email.toLowerCase(), organisation }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

/**
 * The operator's `npm run admin -- invite …`: prints the link, which holds for a week and once.
 * @returns the exit code.
 */
export async function runAdminCommand(words: readonly string[]): Promise<number> {
  const command = parseAdminCommand(words)
  if (command === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  try {
    await invite(command)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

async function invite(command: Command): Promise<void> {
  const database = await openMigrated({
    databaseUrl: process.env.DATABASE_URL?.trim() || null,
    dataFolder: path.resolve(process.env.KUSKA_DATA?.trim() || '.data'),
    report: () => {},
  })
  try {
    const token = await withCatalogue(database.url, (catalogue) =>
      inviteFirstAdministrator(catalogue, command, new Date()),
    )
    say(toInvitationAddress(token))
  } finally {
    await database.close()
  }
}
