import path from 'node:path'
import { toInvitationAddress } from '../auth/to-invitation-address'
import { inviteFirstAdministrator } from '../data/accounts/invite-first-administrator'
import { withCatalogue } from '../data/db'
import { Refusal } from '../data/refusal'
import { sendMail } from '../mail/send-mail'
import { openMigrated } from './prepare-database'
import { remindProviders } from './remind-providers'

const USAGE = `usage:
  npm run admin -- invite E-MAIL --organisation NAME   one of the first two administrators
  npm run admin -- remind                              writes to whoever looks after what expires`

export type AdminCommand =
  | { readonly name: 'invite'; readonly email: string; readonly organisation: string }
  | { readonly name: 'remind' }

/** Null for anything that is not the command, whole. */
export function parseAdminCommand(words: readonly string[]): AdminCommand | null {
  if (words.length === 1 && words[0] === 'remind') return { name: 'remind' }
  const [name, email, flag, ...names] = words
  const organisation = names.join(' ').trim()
  if (name !== 'invite' || flag !== '--organisation' || organisation === '') return null
  if (email === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return null
  return { name, email: email.toLowerCase(), organisation }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

/**
 * The operator's commands: `invite` prints a link, which holds for a week and once; `remind` writes to
 * each organisation at most once a week, and says to how many.
 * @returns the exit code.
 */
export async function runAdminCommand(words: readonly string[]): Promise<number> {
  const command = parseAdminCommand(words)
  if (command === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  try {
    await run(command)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

async function run(command: AdminCommand): Promise<void> {
  const database = await openMigrated({
    databaseUrl: process.env.DATABASE_URL?.trim() || null,
    dataFolder: path.resolve(process.env.KUSKA_DATA?.trim() || '.data'),
    report: () => {},
  })
  try {
    say(
      await withCatalogue(database.url, async (catalogue) => {
        if (command.name === 'invite')
          return toInvitationAddress(await inviteFirstAdministrator(catalogue, command, new Date()))
        const now = process.env.KUSKA_NOW || new Date().toISOString()
        return `organisations reminded: ${await remindProviders({ catalogue, now, send: sendMail })}`
      }),
    )
  } finally {
    await database.close()
  }
}
