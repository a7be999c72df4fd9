import path from 'node:path'
import { toInvitationAddress } from '../auth/to-invitation-address'
import { inviteFirstAdministrator } from '../data/accounts/invite-first-administrator'
import { removeByOperator } from '../data/accounts/remove-by-operator'
import { type Catalogue, withCatalogue } from '../data/db'
import { Refusal } from '../data/refusal'
import { openMigrated } from './prepare-database'

const USAGE = `usage:
  npm run admin -- invite E-MAIL --organisation NAME   one of the first two administrators
  npm run admin -- remove E-MAIL                       takes an account away, with whatever it had begun`

type Command =
  | { readonly do: 'invite'; readonly email: string; readonly organisation: string }
  | { readonly do: 'remove'; readonly email: string }

/** Null for anything that is not the command, whole. */
export function parseAdminCommand(words: readonly string[]): Command | null {
  const [name, written, flag, ...names] = words
  if (written === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written)) return null
  const email = written.toLowerCase()
  if (name === 'remove') return flag === undefined ? { do: 'remove', email } : null
  const organisation = names.join(' ').trim()
  if (name !== 'invite' || flag !== '--organisation' || organisation === '') return null
  return { do: 'invite', email, organisation }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

/**
 * The operator's `npm run admin -- invite …`, which prints a link that holds for a week and once, and
 * `… remove …`, which says what was taken away.
 * @returns the exit code.
 */
export async function runAdminCommand(words: readonly string[]): Promise<number> {
  const command = parseAdminCommand(words)
  if (command === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  try {
    await inCatalogue(command.do === 'invite' ? invite(command) : remove(command))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

type Work = (catalogue: Catalogue) => Promise<string>

function invite({ email, organisation }: Extract<Command, { do: 'invite' }>): Work {
  return async (catalogue) =>
    toInvitationAddress(
      await inviteFirstAdministrator(catalogue, { email, organisation }, new Date()),
    )
}

function remove({ email }: Command): Work {
  return async (catalogue) => {
    const removed = await removeByOperator(catalogue, email, new Date())
    const { role, organisation, administratorCount } = removed
    const isOne = administratorCount === 1
    return (
      `removed: ${email}, ${role} of ${organisation}. Its sessions, drafts, invitations and whatever of ` +
      `its acts and keys still waited are void.\n${administratorCount} administrator${isOne ? '' : 's'} ` +
      `left${administratorCount < 2 ? '; invite another with «npm run admin -- invite»' : ''}.`
    )
  }
}

async function inCatalogue(work: Work): Promise<void> {
  const database = await openMigrated({
    databaseUrl: process.env.DATABASE_URL?.trim() || null,
    dataFolder: path.resolve(process.env.KUSKA_DATA?.trim() || '.data'),
    report: () => {},
  })
  try {
    say(await withCatalogue(database.url, work))
  } finally {
    await database.close()
  }
}
