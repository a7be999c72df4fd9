import path from 'node:path'
import { toInvitationAddress } from '../auth/to-invitation-address'
import { inviteFirstAdministrator } from '../data/accounts/invite-first-administrator'
import { removeByOperator } from '../data/accounts/remove-by-operator'
import { type Catalogue, withCatalogue } from '../data/db'
import { Refusal } from '../data/refusal'
import { sendMail } from '../mail/send-mail'
import { openMigrated } from './prepare-database'
import { remindProviders } from './remind-providers'

const USAGE = `usage:
  npm run admin -- invite E-MAIL --organisation NAME   one of the first two administrators
  npm run admin -- remove E-MAIL                       takes an account away, with whatever it had begun
  npm run admin -- remind                              writes to whoever looks after what expires`

type Command =
  | { readonly do: 'invite'; readonly email: string; readonly organisation: string }
  | { readonly do: 'remove'; readonly email: string }
  | { readonly do: 'remind' }

/** Null for anything that is not the command, whole. */
export function parseAdminCommand(words: readonly string[]): Command | null {
  const [name, written, flag, ...names] = words
  if (name === 'remind') return words.length === 1 ? { do: 'remind' } : null
  if (written === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written)) return null
  const email = written.toLowerCase()
  if (name === 'remove') return flag === undefined ? { do: 'remove', email } : null
  const organisation = names.join(' ').trim()
  if (name !== 'invite' || flag !== '--organisation' || organisation === '') return null
  return { do: 'invite', email, organisation }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

/**
 * The operator's commands: `invite` prints a link that holds for a week and once, `remove` says what was
 * taken away, `remind` writes to each organisation at most once a week and says to how many.
 * @returns the exit code.
 */
export async function runAdminCommand(words: readonly string[]): Promise<number> {
  const command = parseAdminCommand(words)
  if (command === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  try {
    await inCatalogue(toWork(command))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

type Work = (catalogue: Catalogue) => Promise<string>

function toWork(command: Command): Work {
  if (command.do === 'invite') return invite(command)
  return command.do === 'remove' ? remove(command) : remind
}

function invite({ email, organisation }: Extract<Command, { do: 'invite' }>): Work {
  return async (catalogue) =>
    toInvitationAddress(
      await inviteFirstAdministrator(catalogue, { email, organisation }, new Date()),
    )
}

function remove({ email }: Extract<Command, { do: 'remove' }>): Work {
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

async function remind(catalogue: Catalogue): Promise<string> {
  const now = process.env.KUSKA_NOW || new Date().toISOString()
  return `organisations reminded: ${await remindProviders({ catalogue, now, send: sendMail })}`
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
